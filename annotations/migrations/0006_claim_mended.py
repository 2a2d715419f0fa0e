from django.db import migrations, models

DERIVED = {"statement", "modality", "speaker", "cue", "via", "quantities", "dates"}
ATTRIBUTION = {"speaker", "cue", "via"}


def fill(apps, schema_editor):
    """What people mended before, as the history has it. An edit of bounds names what the splitter read anew, too."""
    Event, Claim = apps.get_model("annotations", "Event"), apps.get_model("annotations", "Claim")
    mended = {}
    found = Event.objects.filter(verb__in=["claim_edited", "claim_created"], claim__isnull=False).order_by("id")
    for claim_id, new in found.values_list("claim_id", "new").iterator():
        names = mended.get(new.get("split_from"), set()) & ATTRIBUTION
        if "quote" not in new:
            names = names | (DERIVED & new.keys())
        if names:
            mended.setdefault(claim_id, set()).update(names)
    for claim_id, names in mended.items():
        Claim.objects.filter(pk=claim_id).update(mended=sorted(names))


class Migration(migrations.Migration):

    dependencies = [
        ('annotations', '0005_resplit'),
    ]

    operations = [
        migrations.AddField(
            model_name='claim',
            name='mended',
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
