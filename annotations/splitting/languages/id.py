"""Indonesian: the words and patterns that the steps read. Data only."""

import re

from annotations.splitting.languages import Language, table, words

_MONTHS = """
januari jan djanuari djan: 1
februari pebruari feb peb: 2
maret mar: 3
april apr: 4
mei mai: 5
juni jun djuni: 6
juli jul djuli: 7
agustus agus ags agt agu ag: 8
september sep sept: 9
oktober okt: 10
november nopember nov nop: 11
desember des: 12
"""
_WEEKDAYS = """
senin: 0
selasa: 1
rabu: 2
kamis: 3
jumat jum'at jum’at: 4
sabtu: 5
minggu ahad: 6
"""
_NUMBERS = """
nol kosong: 0
satu: 1
dua: 2
tiga: 3
empat: 4
lima: 5
enam: 6
tujuh: 7
delapan: 8
sembilan: 9
sepuluh: 10
sebelas: 11
seratus: 100
"""
_SCALES = """
ribu rb: 1000
juta jt: 1000000
miliar milyar: 1000000000
triliun trilyun: 1000000000000
kuadriliun: 1000000000000000
kuintiliun: 1000000000000000000
"""
_COMPARATORS = """
lebih_dari lebih_daripada di_atas diatas melebihi melampaui melewati: >
paling_singkat paling_rendah sedikitnya setidaknya setidak-tidaknya sekurangnya sekurang-kurangnya paling_sedikit paling_tidak minimal minimum mulai_dari: >=
sekitar lebih_kurang kira-kira kurang_lebih sekira kisaran di_kisaran berkisar hampir_sekitar: ~
tidak_sampai tak_sampai belum_sampai tidak_mencapai kurang_dari di_bawah dibawah hampir nyaris mendekati: <
paling_lama paling_tinggi paling_besar hingga sampai maksimal maksimum paling_banyak sebanyak-banyaknya tidak_lebih_dari tak_lebih_dari hingga_sekitar: <=
"""
_CURRENCIES = """
rp rp. idr rupiah: IDR
$ us$ usd dolar dolar_as dollar dolar_amerika dolar_amerika_serikat: USD
s$ sgd dolar_singapura: SGD
a$ aud dolar_australia: AUD
hk$ hkd dolar_hong_kong: HKD
€ eur euro euros: EUR
£ gbp pound poundsterling pound_sterling poundsterling_inggris: GBP
¥ jpy yen yen_jepang: JPY
yuan yuan_china renminbi cny rmb: CNY
ringgit rm myr ringgit_malaysia: MYR
won krw: KRW
baht thb: THB
peso php: PHP
rupee inr: INR
riyal sar riyal_saudi: SAR
rubel rub: RUB
dolar_kanada cad: CAD
dolar_selandia_baru nzd: NZD
dolar_taiwan twd: TWD
lira lira_turki try: TRY
dirham aed: AED
real brl: BRL
rand zar: ZAR
dong vnd: VND
kron_swedia krona_swedia sek: SEK
franc chf: CHF
"""
_UNITS = """
% persen prosen: %
km kilometer: km
kg kilogram kilo: kg
ha hektare hektar: ha
°c derajat_celsius derajat_celcius: °C
mw: Mw
"""

_WORTH = {
    "past": words(
        "telah sudah pernah sempat tadi kemarin lalu silam sebelumnya sejak usai terakhir tewas meninggal hilang "
        "rusak hancur roboh ambruk terendam naik turun tumbuh anjlok melonjak merosot jatuh datang tiba pergi "
        "lahir gugur selesai menjadi mencapai mencatat mencatatkan menewaskan menangkap menemukan menerima "
        "mengirim mengirimkan memindahkan mengerahkan menyita menahan menetapkan meresmikan menandatangani "
        "mengesahkan mengumumkan membangun membeli menjual membayar memulai mengakhiri memenangkan kalah menang "
        "sepakat menyepakati meningkat menurun berkurang bertambah berhasil gagal mengguncang melanda menerjang "
        "menghantam menyerang menembak membunuh membakar terbakar terjadi memutuskan mencabut menghentikan "
        "menolak menyetujui membatalkan melaporkan dilaporkan mengungsi evakuasi menyiapkan menyerahkan "
        "mengonfirmasi membenarkan menghabiskan menggelar mengalami menyebabkan"
    ),
    "present": words(
        "adalah ialah merupakan ada terdapat memiliki mempunyai punya sedang masih kini saat sekarang tengah berada terdiri "
        "berjumlah berlaku berlangsung tersedia menjabat tinggal bekerja mengandung berisi sebesar sebanyak senilai seluas"
    ),
    "future": words(
        "akan bakal rencana rencananya berencana direncanakan dijadwalkan besok lusa mendatang nanti kelak hendak "
        "segera ingin mau target ditargetkan"
    ),
    "duty": words(
        "harus mesti wajib perlu seharusnya semestinya sebaiknya hendaknya jangan mari ayo diminta diimbau dihimbau didesak "
        "diharapkan dituntut memerlukan membutuhkan butuh patut pantas"
    ),
    "possibility": words(
        "bisa dapat mampu mungkin kemungkinan barangkali boleh jika kalau bila apabila andai seandainya asalkan "
        "kecuali berpotensi berpeluang sekiranya agaknya tampaknya sepertinya"
    ),
    "first-person": words("saya aku gue gua diriku"),
    "third-person": words("ia dia mereka beliau nya pihaknya dirinya"),
    "question-word": words("apa apakah siapa mengapa kenapa bagaimana kapan mana berapa"),
    "comparison": words(
        "lebih kurang paling daripada dibanding dibandingkan ketimbang tertinggi terendah terbesar terkecil "
        "terbanyak terbaik terburuk terpanjang tercepat terluas tertua termuda rekor pertama terakhir hanya "
        "separuh setengah sepertiga seperempat lipat rata-rata mayoritas minoritas sebagian persentase tingkat "
        "rasio porsi laju total per sebesar sebanyak kali hampir banyak puncak terkuat"
    ),
    "all-or-none": words("semua seluruh seluruhnya setiap tiap selalu satu-satunya segala keseluruhan tunggal"),
    "period": words(
        "sejak selama hingga sampai antara sebelum setelah sepanjang tahun bulan pekan minggu hari dekade abad kuartal triwulan "
        "semester tahunan bulanan harian kini sekarang sejarah lalu"
    ),
    "change": words(
        "naik turun meningkat menurun bertambah berkurang tumbuh menyusut anjlok melonjak merosot melemah menguat melambat "
        "kenaikan penurunan peningkatan pengurangan pertumbuhan lonjakan dinaikkan diturunkan menaikkan menurunkan meningkatkan "
        "mengurangi menambah memangkas dipangkas memotong dipotong kehilangan bertumbuh berlipat terkoreksi ditambah dikurangi"
    ),
    "deed": words(
        "mendukung menentang menolak ditolak menyetujui disetujui mengesahkan disahkan mengusulkan diusulkan "
        "menandatangani ditandatangani melarang dilarang mencabut dicabut memveto memilih terpilih menunjuk "
        "ditunjuk mengangkat diangkat melantik dilantik memecat dipecat mundur mengundurkan mempekerjakan "
        "berunding sepakat menyepakati disepakati berjanji membantah mengakui mengumumkan diumumkan memerintahkan "
        "meluncurkan diluncurkan memperkenalkan memberlakukan diberlakukan menerapkan diterapkan mengenakan "
        "dikenakan menangguhkan menutup ditutup membuka dibuka membangun dibangun membeli dibeli menjual dijual "
        "membayar dibayar menghabiskan mengirim mengirimkan dikirim memindahkan dipindahkan mengerahkan "
        "dikerahkan menarik ditarik menyita disita menyumbangkan memberikan diberikan menyalurkan disalurkan "
        "mendanai didanai menyelidiki diselidiki menggugat digugat mendakwa menerima diterima mengambil diambil "
        "menggunakan digunakan mencoba gagal menyediakan disediakan membagikan dibagikan menetapkan ditetapkan "
        "memutuskan diputuskan meresmikan diresmikan menemukan ditemukan mendeportasi membatalkan dibatalkan "
        "bergabung menggandeng mengimpor mengekspor menganggarkan dianggarkan mengalokasikan dialokasikan "
        "mengubah diubah menghapus dihapus mencairkan dicairkan meninggalkan mengakhiri melanjutkan menyelamatkan "
        "mengonfirmasi dikonfirmasi membenarkan menyiapkan disiapkan menyerahkan diserahkan melaporkan dilaporkan "
        "menggelar digelar"
    ),
    "harm": words(
        "tewas meninggal mati dibunuh membunuh pembunuhan korban luka luka-luka terluka hilang serangan menyerang "
        "diserang bom ledakan meledak tembak menembak ditembak penembakan perang invasi terorisme teroris "
        "kekerasan kejahatan kriminal penjara dipenjara ditahan ditangkap menangkap tersangka terdakwa terpidana "
        "divonis didakwa sidang narkoba sabu senjata rudal nuklir tentara pasukan prajurit militer kebakaran "
        "terbakar banjir longsor gempa tsunami erupsi kecelakaan roboh ambruk rusak hancur mengungsi pengungsi "
        "dievakuasi penyakit virus wabah epidemi kemiskinan miskin kelaparan penipuan korupsi suap gratifikasi "
        "ilegal pencurian mencuri dicuri penganiayaan pemerkosaan pelecehan tenggelam bangkrut pailit sandera"
    ),
    "public-matter": words(
        "pajak anggaran apbn apbd defisit surplus utang belanja dana uang rupiah upah gaji penghasilan pendapatan "
        "harga biaya tarif pekerjaan pengangguran pekerja buruh ekonomi inflasi pertumbuhan perdagangan ekspor "
        "impor pasar industri produksi perusahaan bisnis usaha umkm bank kredit pinjaman investasi saham asuransi "
        "bpjs kesehatan pasien vaksin vaksinasi obat dokter sekolah siswa guru pendidikan kampus mahasiswa bansos "
        "bantuan pensiun subsidi perumahan rumah energi minyak gas batu bara listrik air polusi emisi pertanian "
        "petani pangan beras penduduk warga jiwa anak perempuan imigran pengungsi perbatasan pemilih suara kotak "
        "krisis penumpang kendaraan mobil motor jalan jembatan bandara bbm ketenagakerjaan stok pasokan proyek "
        "tambang lahan hutan sawit produk keuangan karyawan properti"
    ),
    "institution": words(
        "undang-undang uu ruu peraturan perpres perppu perda aturan regulasi amendemen perjanjian kesepakatan "
        "sanksi konstitusi pengadilan mahkamah dpr dprd mpr parlemen pemerintah pemda pemprov kementerian badan "
        "komisi dewan panitia polisi kepolisian polda polres polri tni kejaksaan kpk kpu bawaslu kabinet pbb nato "
        "negara provinsi kabupaten program kebijakan izin larangan embargo kuota putusan keputusan lembaga dinas "
        "otoritas presiden menteri gubernur partai fraksi pejabat oposisi kedutaan jaksa hakim pengacara"
    ),
    "evidence": words(
        "laporan data studi survei penelitian riset statistik angka bukti fakta menurut catatan dokumen sensus "
        "ekonom ilmuwan pakar peneliti menunjukkan tercatat mencatat berdasarkan diperkirakan analisis audit "
        "benar hoaks mengatakan menyatakan menyebut menyebutkan mengklaim melaporkan kata"
    ),
    "stance": words(
        "kira pikir rasa merasa yakin percaya tahu berharap harap menganggap suka cinta setuju pendapat pandangan "
        "tentu pasti jelas jujur penting baik buruk bagus hebat terbaik salah adil sulit berat berbahaya indah "
        "cerdas sederhana tepat terlalu sangat sekali bangga senang sedih maaf sayangnya semoga mudah-mudahan "
        "memalukan mengecewakan memprihatinkan menyedihkan keren cocok nyaman bersyukur patut alhamdulillah "
        "optimistis optimis seru"
    ),
    "talk": words(
        "pertanyaan jawaban bertanya tanya menjawab debat membahas bicara berbicara ngobrol terima kasih silakan "
        "tolong dengar mendengar bilang topik soal poin isu perbedaan contoh contohnya ungkapan sapa salam"
    ),
    "values": words(
        "kebebasan mimpi impian cita-cita iman tuhan allah harapan peluang kesempatan tanggung kekuatan "
        "kepemimpinan keberanian karakter pengalaman visi tantangan risiko ancaman pengorbanan semangat hati "
        "cinta moral martabat keadilan perdamaian kehormatan kepercayaan cara arah peran kesuksesan sukses "
        "masalah kehidupan kebersamaan persatuan inspirasi motivasi kesadaran komitmen prioritas hubungan tujuan"
    ),
}

LANGUAGE = Language(
    code="id",
    abbreviations=words(
        "jl jln jend gg ds dsn dk kab kec kel kol kpt letjen mayjen brigjen irjen komjen kombes akbp kompol akp iptu ipda "
        "aiptu aipda bripka briptu brigadir letkol lettu letda serka sertu serda pratu praka kopda koptu "
        "pol purn tn ny nn sdr bpk yth ust kh prof dr dra drs drg drh ir hj kyai rr rp pt cv ud fa "
        "st tb rs rev mr mrs pdt pdp rm bp a.n d.a u.p s.d a.l d.h y.l ps sri r.m k.h r.a r.ng k.r.t"
    ),
    abbreviations_ending=words(
        "tbk ltd pte corp inc co llc plc sh se mm msi m.si mh spd s.pd s.h s.e m.h m.m m.sc m.a s.t s.ag s.sos s.ked s.ip m.pd m.kes "
        "ph.d ph sp.a sp.pd sp.og b.sc jr sr u.s a.s jo tgl u.k"
    ),
    abbreviations_counting=words("no nos nr vol hlm hal ps psl art bab ay rt rw telp tel hp km"),
    link=re.compile(
        r"[(\[]?['\"“‘•*-]?\s?(?:"
        r"(?:baca|simak|lihat|tonton|dengarkan|saksikan)(?:[ \t]+(?:juga|selengkapnya|pula|lainnya|video|artikel|berita|live))+\b(?! (?:itu|ini|tersebut|yang)\b)"
        r"|(?:baca|simak|lihat|tonton|saksikan|cek)\s*:|saksikan live\w*|(?:berita|artikel|video) (?:terkait|lainnya|populer|pilihan)\b"
        r"|pilihan (?:editor|redaksi)\b|rekomendasi (?:untuk anda|berita)\b|baca berita(?:nya)?\b|selengkapnya (?:di|klik)\b"
        r"|halaman (?:selanjutnya|berikutnya|\d+\s*\Z)|lanjut(?:kan)? (?:membaca|ke halaman)\b"
        r"|scroll (?:to|untuk|ke)\b|advertisement\s*(?:\Z|[-–—:])|iklan\s*\Z|gulir (?:untuk|ke)\b"
        r"|gabung (?:di|ke|bersama) (?:grup|channel|kanal|saluran|komunitas|whatsapp|telegram|kami)\b|bergabunglah\b|follow (?:us|kami|akun|ig|instagram|@)|ikuti (?:kami|berita|akun|saluran|kanal|update|terus)\b"
        r"|dapatkan (?:berita|update|informasi|info|artikel|notifikasi)\b|klik (?:di sini|link|tautan|untuk)\b"
        r"|(?:unduh|download|instal) (?:aplikasi|app)\b(?! (?:itu|ini|tersebut)\b)|cek (?:berita|artikel)\b|temukan (?:berita|artikel)\b"
        r"|(?:artikel|berita|tulisan) ini (?:telah|sudah|pernah|pertama kali)?\s?(?:tayang|terbit|dimuat|dipublikasikan|diterbitkan)\b"
        r"|(?:tags?|tagar|topik|kata kunci|label)\s*:|bagikan\s*(?::|\Z|artikel|berita ini)|komentar\s*(?:\Z|:))",
        re.IGNORECASE,
    ),
    credit=re.compile(
        r"[(\[*]*\s?(?:(?:foto|gambar|video|grafis|ilustrasi|infografis|sumber|sumber (?:foto|gambar|berita)|penulis|editor|"
        r"reporter|pewarta|kontributor|redaktur|penyunting|penerjemah|laporan wartawan|liputan|oleh|teks|naskah|fotografer|"
        r"copyright|hak cipta|dok(?:umentasi)?)\b\.?(?:\s*[:©]|/(?-i:[A-Z])|\s[-–]\s)|dok\.\s"
        r"|(?:penulis|editor|reporter|pewarta|laporan wartawan|foto|grafis|video|gambar) oleh\b|(?:copyright|hak cipta)\s*©?\s*(?:\d{4}|dilindungi)|©|\(c\)\s"
        r"|penulis adalah\b|(?:artikel|tulisan|opini) ini (?:merupakan|adalah) (?:opini|pendapat|tanggung jawab)"
        r"|(?:ilustrasi|tangkapan layar|arsip foto|foto ilustrasi)\b(?:(?!\b(?:itu|ini|tersebut|yang|adalah|(?:me|ber|ter|di)[a-z]{4,})\b)[^.!?\n]){0,90}\.?\Z)",
        re.IGNORECASE,
    ),
    caption=re.compile(
        r"(?:[(\[](?:foto|dok|dokumentasi|gambar|ilustrasi|istimewa|ist|tangkapan layar|antara foto|shutterstock|getty|"
        r"freepik|screenshot|pexels|unsplash|ap photo|reuters|afp)\b[^()\[\]\n]{0,80}[)\]]"
        r"|(?<=[.!?)|])\s{0,3}(?-i:Foto|Sumber [Ff]oto|Dok|Gambar|Ilustrasi)\s?(?::|(?<=Dok)\.)\s?(?:Dok\.\s?)?[^\n.:!?]{2,60}"
        r"|\b(?-i:ANTARA|AFP|REUTERS|AP|EPA)\s?(?:FOTO|PHOTO)?\s?/\s?[^\n.:!?,]{2,40})[)\]]?\.?\s*\Z",
        re.IGNORECASE,
    ),
    courtesy=re.compile(
        r"(?:terima kasih|selamat (?:pagi|siang|sore|malam|datang|membaca|menikmati|mencoba)|semoga (?:bermanfaat|membantu)|"
        r"salam|sekian|assalamu|sampai jumpa|demikian(?:lah)? (?:berita|informasi|ulasan|laporan|penjelasan|tadi)|"
        r"(?:baca|simak|lihat|tonton|saksikan) (?:juga|selengkapnya|video|penjelasan|ulasan|informasi|berita|hasil|daftar|pembahasan|terus)|"
        r"(?:simak|saksikan)(?:lah)?\b|nikmati (?:terus|berita|sajian)|berikut(?:lah| ini| adalah)?\b(?! (?:tewas|hilang|rusak))|"
        r"begini(?:lah)? (?:cara|tata|langkah|penjelasan|isi|bunyi|kata|respons|kronologi|penampakan)|"
        r"(?:kirim|kirimkan) (?:tulisan|foto|cerita|artikel|opini|naskah)\b|hubungi (?:kami|redaksi)\b|"
        r"(?:punya|ada) (?:cerita|informasi|keluhan|pengalaman)\b.{0,60}\b(?:kirim|hubungi))\b",
        re.IGNORECASE,
    ),
    share_words=words(
        "share bagikan tweet print cetak salin tautan copy link url email line wa fb pinterest linkedin komentar comment "
        "comments simpan save suka like likes follow dengarkan"
    ),
    question_words=words(
        "apa apakah siapa siapakah kapan kapankah mengapa kenapa bagaimana bagaimanakah berapa berapakah"
    ),
    title_heads=words(
        "bertajuk berjudul bertema bertemakan bertagar bertuliskan berbunyi bernama berlabel judul tajuk tema buku bukunya "
        "novel novelnya film filmnya lagu lagunya album albumnya artikel artikelnya esai cerpen puisi sinetron serial acara "
        "program diskusi webinar seminar slogan semboyan tagline tagar jargon moto motto spanduk poster tulisan istilah "
        "julukan sebutan dijuluki disebut gim lukisan drama teater dongeng komik kanal akun aplikasi gerakan kampanye lomba "
        "konser pameran makalah skripsi tesis disertasi jurnal laporan dokumenter siniar"
    ),
    cues=words(
        "mengatakan menyatakan menambahkan menjelaskan menyebut menyebutkan mengungkapkan mengungkap menuturkan memaparkan "
        "menegaskan melaporkan mencatat memperkirakan menilai memprediksi memperingatkan mengklaim mengaku mengakui berkata "
        "menerangkan membeberkan merinci menyampaikan mengumumkan memastikan menyimpulkan menunjukkan menandaskan "
        "memproyeksikan meramalkan menargetkan berjanji menjanjikan mengingatkan berpendapat menduga meyakini yakin "
        "mengemukakan mengutarakan menulis bercerita menceritakan mengisahkan berharap mengharapkan mengestimasi menaksir "
        "mendapati menemukan mengonfirmasi mengkonfirmasi membenarkan mengungkapkannya menganggap memandang "
        "mengisyaratkan mengindikasikan berdalih beralasan meminta mendesak mengimbau menghimbau menyarankan mengusulkan "
        "menyerukan mengeluhkan mengkritik memberitakan mengabarkan memberitahukan mempercayai percaya khawatir melansir "
        "menyoroti bilang mengeklaim mengancam optimistis menjamin mengamini menyayangkan menggarisbawahi menekankan mengatakannya memprakirakan bersikeras"
    ),
    cues_strict=words("mencatat menunjukkan menemukan mendapati mengungkap membenarkan menyoroti"),
    cues_inverted=words(
        "cerita protes sindir bilang canda komentar puji kritik kata ujar tutur ucap jelas tegas ungkap papar terang imbuh tambah sebut lanjut sambung beber tandas cetus pungkas "
        "tukas tulis aku urai kilah seru sahut jawab ingat harap pesan klaim keluh kenang pinta demikian"
    )
    - {"demikian"},
    cues_pronoun=words(
        "ceritanya protesnya sindirnya candanya komentarnya pujinya kritiknya katanya ujarnya tuturnya ucapnya jelasnya tegasnya ungkapnya paparnya terangnya imbuhnya tambahnya sebutnya "
        "lanjutnya sambungnya bebernya tandasnya cetusnya pungkasnya tukasnya tulisnya akunya urainya kilahnya serunya "
        "jawabnya harapnya pesannya klaimnya keluhnya kenangnya pintanya menurutnya"
    ),
    cues_source=words(
        "seperti_dikutip_dari seperti_dilansir_dari seperti_dilaporkan_oleh sebagaimana_dikutip_dari seperti_dilaporkan "
        "seperti_dikutip seperti_dilansir sebagaimana_dilaporkan sebagaimana_dikutip sebagaimana_dilansir dikutip_dari "
        "dilansir_dari dilaporkan_oleh diberitakan_oleh mengutip dikutip dilansir menurut berdasarkan merujuk_pada "
        "mengacu_pada merujuk_ke demikian melansir_dari dinukil_dari"
    ),
    not_sources=words("rencana jadwal hukum undang-undang adat tradisi pasal uu aturan ketentuan"),
    preludes=words(
        "ditemui dihubungi dimintai ditanya ditanyai dikonfirmasi menanggapi menjawab merespons mengawali mengakhiri menutup "
        "membuka usai seusai saat ketika dalam melalui lewat melongkok mengutip menyikapi terpisah terkait soal mengenai"
    ),
    observed=re.compile(
        r"(?:(?:berdasarkan|dari|menurut)\s+)?pantauan\b[^,.\n]{0,80},(?:\s*\w+\s*\([^)\n]{4,12}\)[^,\n]{0,20},)?\s*"
        r"|(?:dalam|dari)\s+(?:unggahan|video|foto|rekaman|tayangan)\b[^,.\n]{0,60}"
        r"\b(?:dilihat|diterima|beredar|viral|diunggah)\b[^,.\n]{0,60},(?:\s*\w+\s*\([^)\n]{4,12}\)[^,\n]{0,20},)?\s*"
        r"|(?:seperti|sebagaimana|untuk|lebih\s+rinci|lebih\s+jauh)\s+(?:telah\s+)?"
        r"(?:diketahui|diberitakan|diinformasikan|diwartakan|dilaporkan\s+sebelumnya|diberitakan\s+sebelumnya),?\s+"
        r"|sebagai\s+(?:informasi|catatan|gambaran|perbandingan)(?:\s+tambahan)?,?\s+|diketahui,\s+|(?:sejauh\s+ini\s+)?tercatat,?\s+"
        r"|(?:perlu\s+)?(?:saya|kami|kita)\s+(?:ingin\s+|mau\s+|perlu\s+)?(?:sampaikan|tegaskan|tekankan|katakan|ingatkan|"
        r"jelaskan|pastikan|akui)\s+(?:bahwa\s+)?|(?:yang\s+)?(?:jelas|pasti|pastinya|intinya|prinsipnya),\s+"
        r"|(?:dari|berdasarkan)\s+(?:hasil\s+)?(?:penelusuran|pencarian|pengecekan|verifikasi)\b[^,.\n]{0,60},\s*"
        r"|menurut\s+rencana,?\s+|itu\s+artinya,?\s+|artinya,\s+|singkatnya,\s+",
        re.IGNORECASE,
    ),
    cues_reply=words("menuding menuduh membantah menyangkal menampik menepis menolak"),
    addressees=words("kepada terhadap"),
    cues_relay=words("menambahkan mengatakan menegaskan menjelaskan menyebut menyebutkan mengingatkan"),
    report_heads=words(
        "arsip laporan data catatan keterangan informasi rilis hasil survei studi penelitian riset kajian laman situs pernyataan "
        "perhitungan angka hitungan pengakuan kesaksian penuturan penjelasan analisis proyeksi perkiraan estimasi statistik temuan dokumen unggahan penghitungan sensus"
    ),
    complementisers=words("bahwa bahwasanya jika"),
    pronouns=words("ia dia beliau mereka nya pihaknya"),
    pronouns_self=words("saya kami kita aku"),
    roles=words(
        "penjabat prakirawan sutradara penyanyi aktor aktris nakhoda kernet satpam pengasuh pastor pendeta uskup kardinal menag menaker menpan "
        "menpora mendag menperin menhub mensesneg seskab wamen wamenkeu wamenkes wamenaker wagub wabup wawali pangdam danrem dandim "
        "danramil kapolrestabes kapolresta dirlantas dirreskrimum dirkrimsus kapuspen kapuspenkum kajati kajari sekda sekdes waketum "
        "bendum presdir pimred redaktur arkeolog ahli_waris petugas penjaga ketum bos pengelola penulis kasi kasie kanit kasatgas kasubbag kasubdit kabid kasatlantas kasatreskrim kadiv kadispen kadinkes kadinsos sopir "
        "pengemudi pilot juri wasit striker gelandang bek kiper penyerang admin presiden wakil menteri kepala ketua direktur gubernur bupati wali walikota juru jubir sekretaris komisaris jenderal "
        "kapolri kapolda kapolres kapolsek kasat kabid panglima komandan manajer ceo pengamat peneliti ekonom analis pakar "
        "ahli dosen profesor guru rektor dekan anggota plt pj plh pejabat pelaksana eks mantan politikus perdana kanselir raja ratu pangeran "
        "duta dubes ustaz kiai koordinator pimpinan pemimpin pendiri pengacara kuasa hakim jaksa dokter wasekjen sekjen "
        "dirjen dirut kabag kadis kepsek camat lurah kades senator warga saksi pelatih kapten pemilik pengurus penasihat "
        "humas deputi asisten inspektur bendahara politikus politisi aktivis mahasiswa korban petani nelayan pedagang "
        "waka menko menlu menhan menkeu mensos mendagri menkes mendikbud kabareskrim kombes brigjen irjen komjen mayjen letjen "
        "akbp kompol laksamana marsekal kolonel letkol mayor prof dr ir drs dra h hj"
    ),
    honorifics=words(
        "prof dr ir drs dra h hj kombes brigjen irjen komjen mayjen letjen akbp kompol kolonel letkol mayor"
    ),
    role_ends=words("itu tersebut ini"),
    articles=words("sang si para seorang sebuah"),
    people=words("warga polisi saksi petugas pengamat netizen warganet pihak petani nelayan pedagang sopir relawan"),
    until=words("hingga sampai sebelum"),
    potentials=words("bisa dapat mampu"),
    potential_shape=re.compile(r"me(?!ncapai)[a-z]{4,}"),
    as_words=words("seperti sebagaimana"),
    cue_objects=words("maaf izin waktu bantuan keterangan penjelasan kesempatan"),
    bodies=words("perusahaan lembaga maskapai partai bank kementerian badan organisasi universitas instansi yayasan"),
    grounds=words("demikian berdasarkan merujuk_pada mengacu_pada"),
    report_links=words("dari milik oleh resmi terbaru"),
    pronouns_any=words("mereka pihaknya"),
    relays=words("sambil seraya"),
    frame_openers=words("demikian begitu seperti sebagaimana"),
    name_links=words("untuk"),
    name_particles=words("bin binti van von de al der"),
    indefinites=words("seorang salah sejumlah beberapa satu para"),
    institutions=words(
        "badan kementerian dinas komisi polda polres polri polsek bank pt cv perusahaan pusat universitas institut lembaga dewan "
        "partai pemerintah rumah majelis mahkamah kejaksaan kepolisian komite asosiasi yayasan himpunan organisasi kantor "
        "biro satuan tim tni kamar perkumpulan persatuan ikatan serikat federasi forum koalisi kpk bps bmkg bnpb kpu laporan "
        "data survei media stasiun kedutaan otoritas direktorat balai unit palang forum pengadilan"
    ),
    platforms=words("telegram twitter x facebook instagram tiktok youtube whatsapp threads"),
    speaker_stops=words(
        "saat ketika di dalam pada kepada usai seusai melalui lewat dikutip dilansir yang sambil seraya setelah sebelum "
        "dengan sebagaimana seperti lalu kemudian menambahkan dari terkait soal mengenai tentang bahwa menanggapi ditemui "
        "dihubungi dan untuk usia karena hari kemarin senin selasa rabu kamis jumat sabtu minggu menjelaskan menegaskan "
        "mengakhiri menutup menyinggung merujuk mengutip juga lagi pula secara awal akhir pertengahan pekan"
    ),
    adverbs=words(
        "sebelumnya kemudian lalu juga pun telah sudah sempat pernah kembali lebih lanjut selanjutnya namun sementara itu "
        "tetapi tapi dan selain lantas turut ikut bahkan adapun bahwa lagi sendiri akhirnya kini sedangkan serta terpisah sekarang justru malah langsung "
        "terus hanya masih sering kerap selalu biasanya jarang makin semakin langsung mulai segera tetap tengah sedang cuma resmi secara terbuka tegas selain_itu karena_itu oleh_karena_itu"
    ),
    places=words(
        "indonesia ukraina rusia korea selatan utara amerika serikat as china cina tiongkok jepang malaysia singapura "
        "thailand filipina vietnam australia inggris prancis jerman belanda italia spanyol turki iran irak israel palestina "
        "mesir india pakistan arab saudi brasil kanada meksiko jakarta jawa barat timur tengah bali sumatera sumatra "
        "kalimantan sulawesi papua maluku aceh riau lampung banten yogyakarta bandung surabaya semarang medan makassar "
        "bogor depok tangerang bekasi demak kudus malang solo surakarta padang palembang denpasar manado ntt ntb jabar jateng "
        "jatim dki diy kupang lombok cianjur garut sukabumi cirebon rusia. nato pbb eropa asia afrika"
    ),
    announcers=re.compile(
        r"(?:(?:saya|kami|kita)\s+(?:ingin\s+|akan\s+|telah\s+|sudah\s+|bisa\s+|dapat\s+|mau\s+)?"
        r"(?:berbagi|membagikan|menyampaikan|memberikan|menerima|mendapat|mendapatkan)\s+(?:\w+\s+){0,3}"
        r"(?:tentang|mengenai|soal|bahwa)\s+)",
        re.IGNORECASE,
    ),
    coordinators=words("dan serta"),
    connectives=words(
        "sementara_itu selain_itu di_sisi_lain karena_itu oleh_karena_itu oleh_sebab_itu akan_tetapi namun_demikian meski_demikian meski_begitu"
    ),
    consequents=words("jadi"),
    contrasts=words("sedangkan sementara tetapi tapi namun melainkan padahal akan_tetapi sebaliknya adapun"),
    subordinators=words(
        "karena sebab setelah sebelum ketika saat jika bila kalau apabila agar supaya sehingga meski meskipun walau walaupun "
        "sejak hingga sampai usai seusai selama guna untuk demi lantaran sembari sambil seraya bahwa asalkan kecuali akibat "
        "dengan tanpa"
    ),
    binding=words(
        "karena sebab setelah sebelum ketika saat jika bila kalau apabila agar supaya sehingga meski meskipun walau bahwa yang bagaimana mengapa kenapa"
    ),
    degrees=words("lebih paling sangat makin semakin kian jauh_lebih"),
    adjectives=words(
        "besar kecil tinggi rendah banyak sedikit mahal murah cepat lambat baik buruk luas sempit panjang pendek berat ringan "
        "parah kuat lemah tua muda ketat longgar dekat jauh lama awal dini sulit mudah aman rawan ramai sepi bagus"
    ),
    clausal=words("bahwa jika bila kalau apabila bagaimana mengapa"),
    also=words("juga"),
    durations=words("waktu ini itu"),
    joint_adverbs=words("kemudian lalu juga"),
    relatives=words("yang tempat"),
    possessives=frozenset(),
    determined=words("hal"),
    measure_verbs=words("sebanyak sebesar senilai"),
    verbless=True,
    existentials=words("ada terdapat terjadi muncul"),
    negations=words("tidak tak bukan"),
    labels=words("menyebutnya dijuluki"),
    prepositions=words(
        "di ke dari pada dalam untuk dengan oleh kepada terhadap tentang antara tanpa bagi sejak hingga sampai menuju atas "
        "bawah melalui lewat demi guna sebagai seperti termasuk selama menurut berdasarkan terkait soal mengenai per "
        "antara_lain akibat"
    ),
    verbs=words(
        "adalah ialah hanyalah merupakan ada tidak bukan belum tak rusak tewas meninggal hilang hancur roboh ambruk terendam naik "
        "turun tumbuh datang pergi tiba masuk keluar jatuh selamat luka luka-luka mati hidup tinggal pulang kembali "
        "kalah menang lahir lolos gagal kehilangan kekurangan kesulitan kelaparan buron sepakat setuju mulai selesai usai tutup buka habis cukup kurang sebesar sebanyak "
        "senilai mencapai terlalu sangat amat semakin makin kian sembuh sakit aman tetap stabil tinggi rendah naik anjlok melonjak merosot lumpuh putus padam "
        "macet libur ikut bisa dapat mampu harus perlu wajib boleh mau ingin punya tahu minta pakai paham kena lulus gugur "
        "pindah bebas sah batal jadi hadir absen positif negatif surplus defisit untung rugi mogok roboh ambruk kering penuh kosong kritis banjir selamat di-phk kewalahan mengungsi miskin siap duduk"
    ),
    verb_shape=re.compile(
        r"(?:me(?:m|n|ng|ny)?[a-z]{4,}|di(?!a\b)[a-z]{4,}|ber[a-z]{3,}|bel[a]jar[a-z]*|ter[a-z]{4,}|ku[a-z]{5,}kan)(?:lah|kah|nya)?"
    ),
    not_verbs=words(
        "menteri media medis mesin meter metode merek merah mereka memang mesti menit menurut meski meskipun melalui "
        "mengenai mengingat menjelang menuju mei medan melayu mental memori menara merdeka metropolitan militer minggu "
        "dinas direktur direksi direktorat dirinya diri digital distrik divisi diplomat diplomatik disiplin diskusi diskon "
        "dimensi dinding dinamika diabetes diesel distribusi disabilitas dividen dirjen dirut dimana diantaranya dini "
        "berita beras berat berbagai bersama besar berapa beberapa berikut berikutnya bersih berkas beruang bernama "
        "bersamaan berdasarkan berlian berbeda-beda beton berusia bermagnitudo bernilai "
        "terhadap tersebut tentara tentang terlalu termasuk terkait terutama terakhir terbaru terbesar terkecil tertinggi "
        "terendah terbaik terburuk terbanyak terpilih terpadu terbuka terminal terdekat tertentu teritorial terik teror "
        "teroris terorisme terus terpisah tersangka terdakwa terduga terpidana termuda tertua terberat terpanjang terdahulu "
        "terbatas teratas terdampak tertulis terobosan terapi teras terang terhitung terlebih tertib terpopuler "
        "keberatan mendatang mendalam mengungkapnya mantan menengah mendadak meriah mewah mentah matang menantu "
        "merata memadai menyusul menyeluruh menyusulnya bermotor berbahaya bersejarah bersubsidi "
        "bersenjata beracun berikutnya berpenghasilan bermerek berizin berlebihan berkala beruntun berturut-turut bertubi-tubi "
        "berkelanjutan berbasis berjenjang berbentuk berskala berwenang berawan"
    ),
    auxiliaries=words("akan telah sudah sedang masih bakal pernah sempat belum hanya baru"),
    infinitive=words("untuk guna agar supaya demi dalam dengan tanpa sambil seraya"),
    subject_words=words("ia dia mereka kami kita saya beliau jumlah pemerintah sejumlah para seorang beberapa"),
    decimal_comma=True,
    numbers={word: int(value) for word, value in table(_NUMBERS).items()},
    multipliers={"puluh": 10, "ratus": 100},
    teens=words("belas"),
    scales={word: int(value) for word, value in table(_SCALES).items()},
    scale_letters={"M": 10**9, "T": 10**12, "k": 1000, "K": 1000},
    lengths_before=words("di_atas"),
    decimal_word="koma",
    scale_openers={"seribu": 1000, "sejuta": 10**6, "semiliar": 10**9, "setriliun": 10**12},
    negatives=words("minus negatif"),
    fractions={
        "setengah": "0.5",
        "separuh": "0.5",
        "seperempat": "0.25",
        "sepertiga": "0.333333333333333",
        "seperlima": "0.2",
        "seperenam": "0.166666666666667",
        "sepersepuluh": "0.1",
    },
    denominators={"pertiga": 3, "perempat": 4, "perlima": 5, "perenam": 6, "perdelapan": 8, "persepuluh": 10},
    of_words=words("dari"),
    lesser_units=table("sen: money 100"),
    vague={
        "puluhan": ">= 10",
        "belasan": "range 11 19",
        "ratusan": ">= 100",
        "ribuan": ">= 1000",
        "jutaan": ">= 1000000",
        "miliaran": ">= 1000000000",
        "triliunan": ">= 1000000000000",
        "puluhan ribu": ">= 10000",
        "ratusan ribu": ">= 100000",
        "puluhan juta": ">= 10000000",
        "ratusan juta": ">= 100000000",
        "belasan ribu": "range 11000 19000",
        "belasan juta": "range 11000000 19000000",
        "puluhan miliar": ">= 10000000000",
        "ratusan miliar": ">= 100000000000",
        "puluhan triliun": ">= 10000000000000",
        "ratusan triliun": ">= 100000000000000",
        "belasan miliar": "range 11000000000 19000000000",
        "lusinan": ">= 24",
        "selusin": "= 12",
    },
    comparators=table(_COMPARATORS),
    comparators_after={"lebih": ">", "atau lebih": ">=", "ke atas": ">=", "lebih sedikit": ">", "an": "~"},
    range_words=words("hingga sampai s.d. s/d - – —"),
    between={"antara": "dan", "dari": "hingga"},
    than_words=words("dari daripada"),
    currencies=table(_CURRENCIES),
    units=table(_UNITS),
    magnitudes=words("bermagnitudo magnitudo berkekuatan_magnitudo m"),
    number_names=words(
        "semboyan urut pasal nomor no ayat bab seri tipe rt rw blok gang jalan jl lantai kamar kelas grup babak putaran edisi "
        "episode bab jilid volume halaman peringkat posisi ranking urutan pukul jam tanggal tol liga tahap fase gelombang "
        "angkatan generasi golongan covid- uu pp perpres permen g f su bus kelompok terminal stasiun pos dapil tps nik "
        "dusun sektor satuan poin paket formula rute penerbangan kilometer km menit"
    ),
    not_counted_before=words("banding berbanding usia berusia umur berumur salah per"),
    year_words=words("tahun"),
    clock_words=words("wib wita wit gmt utc am pm"),
    ordinal_endings=words("st nd rd th"),  # of the English names in Indonesian texts: "5th Avenue"
    shares=words("dari"),
    about_endings=words("an"),
    age_units=words("tahun thn th"),
    not_counted_after=words("sisi banding berbanding pun sama"),
    unit_stops=words(
        "yang dan di ke dari pada dalam untuk dengan oleh atau serta ini itu tersebut akan telah sudah sejak hingga sampai "
        "per lebih saat ketika karena setelah sebelum meski sementara tetapi tapi namun sedangkan menjadi adalah lagi "
        "lainnya lain selama pun juga tidak belum masih tewas meninggal luka luka-luka rusak hilang terluka atas antara "
        "kepada sebagai bagi terhadap naik turun setiap secara sekitar kurang hanya baru lalu kemudian agar jika "
        "senilai sebesar sebanyak sepanjang seluas setinggi seperti sesuai akibat terkait milik asal lewat melalui tiap beserta usai seusai kemarin lusa besok maupun mengungsi selamat"
    ),
    head_first=True,
    street_words=frozenset(),
    fillers=words("tambahan"),
    of_them=words("di_antaranya diantaranya di_antara_mereka"),
    others=words("lainnya lain"),
    units_alone=words(
        "kilometer_persegi meter_persegi meter_kubik sentimeter_persegi tahun bulan hari jam menit detik pekan minggu meter sentimeter milimeter ton liter derajat inci kilowatt megawatt "
        "watt kali poin gram mil mm cm ml mg kwh knot barel"
    ),
    months={word: int(value) for word, value in table(_MONTHS).items()},
    weekdays={word: int(value) for word, value in table(_WEEKDAYS).items()},
    date_homonyms=words("minggu mar jan ag mai"),
    day_words=words("tanggal tgl"),
    date_nouns=words("hari pada"),
    day_openers=words("pada tanggal tgl sejak hingga sampai mulai per hari"),
    day_links=words("hingga sampai dan atau sampai_dengan s_._d_. s_._d s_/_d - – —"),
    day_parts=words("pagi siang sore petang malam dini_hari subuh"),
    days={
        "hari ini": 0,
        "kemarin": -1,
        "kemarin lusa": -2,
        "kemarin dulu": -2,
        "besok": 1,
        "esok": 1,
        "esok hari": 1,
        "lusa": 2,
    },
    weeks_relative={
        "pekan ini": 0,
        "minggu ini": 0,
        "pekan lalu": -1,
        "minggu lalu": -1,
        "pekan kemarin": -1,
        "pekan depan": 1,
        "minggu depan": 1,
        "pekan mendatang": 1,
    },
    months_relative={
        "bulan ini": 0,
        "bulan lalu": -1,
        "bulan yang lalu": -1,
        "bulan kemarin": -1,
        "bulan depan": 1,
        "bulan mendatang": 1,
    },
    years_relative={
        "tahun ini": 0,
        "tahun lalu": -1,
        "tahun yang lalu": -1,
        "tahun kemarin": -1,
        "tahun depan": 1,
        "tahun mendatang": 1,
    },
    same_day=("pada hari yang sama", "hari yang sama", "pada hari itu juga", "di hari yang sama", "hari itu juga"),
    spans=table("hari: days\nminggu pekan: weeks\nbulan: months\ntahun: years"),
    spans_one=table("sehari: days\nseminggu sepekan: weeks\nsebulan: months\nsetahun: years"),
    ago={
        "lalu": -1,
        "yang lalu": -1,
        "silam": -1,
        "yang silam": -1,
        "lagi": 1,
        "mendatang": 1,
        "yang akan datang": 1,
    },
    ago_from={"dari hari ini": 0, "dari sekarang": 0, "setelah hari ini": 0, "dari besok": 1},
    marks_behind={
        "lalu": "back",
        "yang lalu": "back",
        "silam": "back",
        "kemarin": "back",
        "depan": "ahead",
        "mendatang": "ahead",
        "nanti": "ahead",
        "yang akan datang": "ahead",
        "ini": "week 0",
    },
    past_openers=words("sejak"),
    compared=words("daripada dibanding dibandingkan ketimbang"),
    future_openers=words("menjelang"),
    deadlines=words("paling_lambat selambat-lambatnya"),
    year_openers=words(
        "pada sejak tahun hingga sampai di awal akhir pertengahan selama sepanjang dari per dalam menjelang antara "
        "sebelum setelah untuk dibanding dibandingkan bulan mulai lambat selambat-lambatnya"
    ),
    not_in_year=words("kuartal triwulan semester musim"),
    date_prefixes=words("pra pasca"),
    calendar_openers=words("pada"),
    ahead=words(
        "akan bakal hendak rencananya berencana direncanakan dijadwalkan ditargetkan menargetkan diperkirakan diprediksi "
        "diproyeksikan diharapkan diagendakan harus"
    ),
    back=words("telah sudah sempat pernah"),
    projection=words(
        "akan bakal diperkirakan diproyeksikan diprediksi berencana ditargetkan menargetkan rencananya "
        "direncanakan dijadwalkan berpotensi diprakirakan diramalkan mungkin kemungkinan berjanji mengancam berniat "
        "hendak mendatang nanti memperkirakan memprediksi memproyeksikan "
        "kelak menjanjikan diharapkan berpeluang terancam_hukuman terancam_di terancam_pidana terancam_menghadapi terancam_denda nantinya rencananya dipastikan_akan"
    ),
    than=words("dari daripada"),
    settled=words("telah sudah belum"),
    opinion_said=words("harus perlu wajib penting tepat sangat bagus indah"),
    conditionals=words("kalau jika bila apabila jikalau"),
    opinion=words(
        "terlalu seharusnya semestinya sebaiknya semoga hendaknya mudah-mudahan patut pantas "
        "mengecewakan luar_biasa hebat buruk menyedihkan memalukan tidak_adil jangan mari ayo memprihatinkan "
        "keliru gegabah gagal_total berbahaya berharap mengharapkan diminta diimbau didesak dihimbau"
    ),
    cues_projection=words(
        "memperkirakan memprediksi memproyeksikan meramalkan menargetkan berjanji menjanjikan memprakirakan mengancam"
    ),
    cues_opinion=words(
        "menilai berpendapat berharap mengharapkan mengimbau menghimbau meminta mendesak menyarankan menyerukan mengusulkan "
        "menganggap memandang mengkritik harap pinta meyakini yakin percaya khawatir"
    ),
    worth=_WORTH,
    told_shape=re.compile(r"(?:di(?!a\b)[a-z]{4,}|ter[a-z]{5,})"),
    pronoun_heads={"jumlah mereka": "jumlah {}", "jumlahnya": "jumlah {}"},
)
