"""An article in which a second splitter can find what the rules did not, and its run."""

from annotations.models import Claim, SplitterRun
from tests import factories

# The rules find no claim in the middle paragraph: it is the caption of a picture.
CAPTION = "Foto: Sebanyak 450 truk mengantre di depan gudang pelabuhan Cilacap"
TRUCKS = "Sebanyak 450 truk mengantre di depan gudang pelabuhan Cilacap"
TEXT = (
    "Kepala pelabuhan Sari Wijaya mengatakan 3.000 peti kemas telah dipindahkan ke gudang baru di Cilacap.\n"
    f"{CAPTION}\n"
    "Jumlahnya diperkirakan akan naik menjadi sekitar 12.000 pada akhir tahun."
)
MOVED = "3.000 peti kemas telah dipindahkan ke gudang baru di Cilacap"


def make_run(text: str = TEXT) -> SplitterRun:
    article = factories.make_article(text=text)
    return SplitterRun.objects.get(article_version__article=article)


def quotes(run: SplitterRun) -> list[str]:
    return list(
        Claim.objects.filter(article_version=run.article_version).order_by("start").values_list("quote", flat=True)
    )
