"""Made-up pages that the demo's sources point to: this installation serves them to its own fetcher."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoPage:
    """A page of a site that does not exist."""

    title: str
    author: str
    site: str
    published_on: str
    language: str
    paragraphs: tuple[str, ...]


PAGES = {
    "officials-briefing": DemoPage(
        title="Soldiers arrive at training grounds, officials say",
        author="Mara Lind",
        site="Example Wire",
        published_on="2024-10-28",
        language="en",
        paragraphs=(
            (
                "Officials said on Monday that about 3,000 soldiers from North Korea were brought to training "
                "grounds near the front, where they are being fitted out with uniforms and light weapons."
            ),
            (
                "The officials, who spoke after a closed briefing in Brussels, did not say when the troops might "
                "be sent further west. They described the move as a turn in a war that had so far been fought by "
                "two countries."
            ),
            (
                "Satellite pictures of the area show new barracks and a railway siding that was widened over the "
                "summer. Analysts who looked at the pictures counted 14 buildings that were not there a year ago."
            ),
            "A spokesperson for the alliance said that members would be told more at the next meeting of ministers.",
        ),
    ),
    "catatan-pemantau": DemoPage(
        title="Catatan pemantau: latihan di Kursk sudah dimulai",
        author="Tim Pemantau",
        site="Pemantau Contoh",
        published_on="2024-10-28",
        language="id",
        paragraphs=(
            (
                "Lebih dari 3.000 prajurit Korea Utara telah memulai latihan di Oblast Kursk, menurut catatan "
                "lapangan yang kami kumpulkan sejak awal bulan dari penduduk desa di sekitar tempat latihan."
            ),
            (
                "Catatan itu disusun dari keterangan dua belas saksi yang tidak saling mengenal. Kami "
                "mencocokkannya dengan foto udara yang tersedia untuk umum, lalu mencoret keterangan yang tidak "
                "dapat dicocokkan."
            ),
            (
                "Kami tidak menemukan petunjuk bahwa pasukan itu sudah bergerak ke garis depan. Perkiraan jumlah "
                "pada akhir tahun berbeda-beda, dan kami belum dapat memastikan satu pun di antaranya."
            ),
        ),
    ),
}
# Was here once: what a reviewer sees of a source that has vanished.
GONE = "gone"
