"""Reasons about families as a whole: members beside each other, and their answers in a survey round."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    # one person
    "marriage_age.never_married": reason(
        "Tercatat belum kawin, tetapi usia kawin pertama terisi {age} tahun. Periksa lagi.",
        "Recorded as never married, yet married at {age}. Please check.",
    ),
    "marriage_age.very_young": reason(
        "Kawin pada umur {age} tahun, masih anak-anak. Periksa lagi.",
        "Married at {age}, still a child. Please check.",
    ),
    "nik.filled_without": reason(
        "NIK terisi, tetapi keadaannya tercatat tidak ada. Periksa keadaan NIK atau hapus nomornya.",
        "There is a NIK, yet its status says there is none. Check the status or clear the number.",
    ),
    "nik.nines": reason(
        "Angka 9 semua bukan NIK. Kosongkan NIK, lalu pilih keadaannya, misalnya belum punya.",
        "All nines are no NIK. Clear it and choose the status, such as has none yet.",
    ),
    "education.early": reason(
        "Pendidikan ini terlalu tinggi untuk umur {age} tahun. Periksa lagi.",
        "This schooling is too high for age {age}. Please check.",
    ),
    "education.late": reason(
        "Umurnya {age} tahun, tetapi tercatat masih di sekolah itu. Periksa lagi.",
        "Aged {age}, yet recorded as still in that school. Please check.",
    ),
    "education.differs": reason(
        "Jawaban masih bersekolah tidak cocok dengan pendidikannya. Periksa lagi.",
        "The answer about school does not fit the education. Please check.",
    ),
    "education.preschool": reason(
        "Umurnya {age} tahun, tetapi tercatat ikut PAUD. Periksa lagi.",
        "Aged {age}, yet recorded in preschool. Please check.",
    ),
    "occupation.age": reason(
        "Pekerjaan ini tidak biasa pada umur {age} tahun. Periksa lagi.",
        "This work is unusual at age {age}. Please check.",
    ),
    # members beside each other
    "family.no_members": reason(
        "Belum ada anggota keluarga yang ditulis.", "No member of the family has been written down yet."
    ),
    "family.head_missing": reason(
        "Belum ada kepala keluarga di antara anggotanya. Pilih satu orang.",
        "None of the members is the head. Choose one.",
    ),
    "family.other_head": reason(
        "{name} sudah tercatat sebagai kepala keluarga. Hanya boleh satu.",
        "{name} is recorded as the head already. There is only one.",
    ),
    "family.head_name": reason(
        "Nama kepala keluarga berbeda dari {name} di daftar anggota. Periksa lagi.",
        "The name of the head differs from {name} in the list of members. Please check.",
    ),
    "family.number_twice": reason(
        "No. urut {number} sudah dipakai {name}.", "{name} has number {number} already."
    ),
    "family.two_spouses": reason(
        "{name} sudah tercatat sebagai suami atau istri. Pasangan lain didata pada formulir sendiri.",
        "{name} is recorded as the spouse already. Another spouse has a form of their own.",
    ),
    "family.wife_sex": reason("Istri tercatat laki-laki.", "The wife is recorded as a man."),
    "family.wife_unmarried": reason(
        "Status perkawinan istri harus kawin.", "The marital status of the wife must be married."
    ),
    "family.couple_sex": reason(
        "Jenis kelaminnya sama dengan {name}, kepala keluarga. Periksa lagi.",
        "Of the same sex as {name}, the head. Please check.",
    ),
    "family.head_unmarried": reason(
        "{name} tercatat sebagai suami atau istri, tetapi status kepala keluarga bukan kawin. Periksa lagi.",
        "{name} is recorded as the spouse, yet the head not as married. Please check.",
    ),
    "family.woman_heads": reason(
        "Kepala keluarga perempuan berstatus kawin. Biasanya suaminya yang menjadi kepala. Periksa lagi.",
        "A married woman heads the family. Mostly the husband is the head. Please check.",
    ),
    "family.married_member": reason(
        "Sudah kawin, jadi didata pada formulir keluarga sendiri.",
        "Is married, so has a family form of their own.",
        "Catat Pisah KK, atau perbaiki status perkawinannya.",
        "Record a split of the family, or correct the marital status.",
    ),
    "family.same_nik": reason(
        "NIK ini sama dengan NIK {name} di keluarga ini.", "{name} of this family has the same NIK."
    ),
    "family.same_person": reason(
        "{name} dengan tanggal lahir yang sama tercatat dua kali. Periksa lagi.",
        "{name} with the same birth date is recorded twice. Please check.",
    ),
    "family.child_older": reason(
        "Anak ini lebih tua daripada {name}, kepala keluarga. Periksa tanggal lahirnya.",
        "This child is older than {name}, the head. Check the birth dates.",
    ),
    "family.parent_age": reason(
        "Tercatat orang tua dari {name}, tetapi umurnya hanya terpaut {years} tahun. Periksa lagi.",
        "Recorded as a parent of {name}, yet only {years} years apart. Please check.",
    ),
    "family.parent_younger": reason(
        "Tercatat orang tua dari {name}, tetapi lebih muda. Periksa tanggal lahirnya.",
        "Recorded as a parent of {name}, yet younger. Check the birth dates.",
    ),
    # mother (K.11)
    "mother.missing": reason(
        "Ibu kandung belum dipilih, padahal ada {name}. Biarkan kosong bila bukan ibu kandungnya.",
        "No mother chosen, though {name} is here. Leave it empty if she is not the mother.",
    ),
    "mother.self": reason("Ibu kandungnya tercatat dirinya sendiri.", "Recorded as their own mother."),
    "mother.unknown": reason(
        "Ibu kandung yang dipilih bukan anggota keluarga ini.",
        "The mother chosen is not a member of this family.",
    ),
    "mother.elsewhere": reason(
        "{name}, ibu kandungnya, tercatat di keluarga lain. Periksa lagi.",
        "{name}, the mother, is recorded in another family. Please check.",
    ),
    "mother.man": reason(
        "{name} yang dipilih sebagai ibu tercatat laki-laki.", "{name}, chosen as mother, is a man."
    ),
    "mother.not_wife": reason(
        "{name} yang dipilih sebagai ibu bukan istri atau kepala keluarga perempuan.",
        "{name}, chosen as mother, is neither the wife nor a woman who heads the family.",
    ),
    "mother.younger": reason(
        "{name} yang dipilih sebagai ibu lebih muda daripada anaknya.",
        "{name}, chosen as mother, is younger than the child.",
    ),
    "mother.age": reason(
        "{name} berumur {years} tahun saat anak ini lahir. Periksa lagi.",
        "{name} was {years} years old when this child was born. Please check.",
    ),
    # answers of a round
    "survey.rounds_mixed": reason(
        "Jawaban ini dari putaran {other}, bukan putaran {round}.",
        "This answer is of round {other}, not of round {round}.",
    ),
    "survey.twice": reason(
        "Keluarga ini didata dua kali pada putaran {round}. Yang terakhir diubah yang dipakai.",
        "This family was surveyed twice in round {round}. The one changed last counts.",
    ),
    "survey.before_round": reason(
        "Tanggal wawancara mendahului putaran {round}.", "The interview was before round {round}."
    ),
    "survey.after_round": reason(
        "Tanggal wawancara sesudah putaran {round} berakhir. Periksa lagi.",
        "The interview was after round {round} had ended. Please check.",
    ),
    "survey.other_list": reason(
        "Ada jawaban dari daftar putaran lain. Pilih lagi dari daftar putaran ini.",
        "There is an answer from another round's list. Choose again from this round's list.",
    ),
    "survey.no_wife": reason(
        "Yang menjawab tercatat istri, tetapi tidak ada istri di keluarga ini.",
        "The wife is said to have answered, yet there is none in this family.",
    ),
    "survey.marriage_asked": reason(
        "Jawaban tidak berlaku hanya untuk yang belum pernah kawin. Periksa lagi.",
        "Does not apply is only for those never married. Please check.",
    ),
    "survey.marriage_not_asked": reason(
        "Kepala keluarga belum pernah kawin, jadi jawabannya tidak berlaku. Periksa lagi.",
        "The head has never been married, so this does not apply. Please check.",
    ),
    "survey.couple_asked": reason(
        "Jawaban tidak berlaku hanya bila tidak ada suami atau istri. Periksa lagi.",
        "Does not apply is only for those without a spouse. Please check.",
    ),
    "survey.couple_not_asked": reason(
        "Tidak ada suami atau istri di keluarga ini, jadi jawabannya tidak berlaku. Periksa lagi.",
        "There is no spouse in this family, so this does not apply. Please check.",
    ),
    "survey.together_asked": reason(
        "Jawaban tidak berlaku hanya untuk yang tinggal sendiri. Periksa lagi.",
        "Does not apply is only for those who live alone. Please check.",
    ),
    "survey.somebody_asked": reason(
        "Ada {name}, {age} tahun, jadi jawabannya bukan tidak berlaku. Periksa lagi.",
        "There is {name}, aged {age}, so this does apply. Please check.",
    ),
    "survey.nobody_asked": reason(
        "Tidak ada anggota pada kelompok umur ini, jadi jawabannya tidak berlaku. Periksa lagi.",
        "No member is of this age group, so this does not apply. Please check.",
    ),
    "survey.residents": reason(
        "Penghuni rumah {residents} orang, padahal {members} anggota tinggal di rumah. Periksa lagi.",
        "{residents} people live in the house, yet {members} members are at home. Please check.",
    ),
    "planning.twice": reason(
        "Bagian KB {name} terisi dua kali pada putaran ini. Yang terakhir diubah yang dipakai.",
        "The planning block of {name} was filled twice in this round. The one changed last counts.",
    ),
    "planning.other_family": reason(
        "Bagian KB ini milik orang yang bukan anggota keluarga ini.",
        "This planning block is of somebody who is not a member of this family.",
    ),
    "planning.not_asked": reason(
        "Bagian KB hanya untuk istri atau kepala keluarga perempuan yang kawin dan berumur 10-49 tahun. Periksa lagi.",
        "The planning block is for a married wife or female head of 10 to 49 years. Please check.",
    ),
    "planning.owed": reason(
        "Bagian KB untuk {name} belum ditanyakan.", "The planning block of {name} has not been asked yet."
    ),
    "planning.man": reason(
        "Bagian KB ditanyakan kepada istri, bukan kepada laki-laki.",
        "The planning block is asked of the woman, not of a man.",
        "Pilih istri atau kepala keluarga perempuan.",
        "Choose the wife or the woman who heads the family.",
    ),
    "planning.children_listed": reason(
        "Ada {listed} anak kandungnya di daftar anggota, lebih banyak daripada yang masih hidup di sini ({living}).",
        "{listed} of her children are listed as members, more than are living by this answer ({living}).",
    ),
    "planning.pregnant_age": reason(
        "Tercatat hamil pada umur {age} tahun. Periksa lagi.",
        "Recorded as pregnant at age {age}. Please check.",
    ),
    "planning.began_young": reason(
        "Mulai memakai KB pada umur {age} tahun. Periksa tanggalnya.",
        "Using contraception since age {age}. Check the date.",
    ),
    "planning.sterilised": reason(
        "Memakai cara KB permanen, tetapi masih ingin anak. Periksa lagi.",
        "Uses a permanent method, yet wants another child. Please check.",
    ),
    "planning.infertile": reason(
        "Sedang hamil, tetapi alasannya mandul atau menopause. Periksa lagi.",
        "Pregnant, yet the reason is infertility or menopause. Please check.",
    ),
    "planning.wish_differs": reason(
        "Alasannya ingin hamil, tetapi tercatat tidak ingin anak lagi. Periksa lagi.",
        "The reason is wanting a child, yet no more are wanted. Please check.",
    ),
    "planning.after_interview": reason("Tanggal ini sesudah wawancara.", "This day is after the interview."),
    "planning.stopped_long_ago": reason(
        "Berhenti lebih dari 12 bulan sebelum wawancara. Periksa tanggal atau jawabannya.",
        "Stopped more than 12 months before the interview. Check the day or the answer.",
    ),
    "visit.next_before": reason(
        "Kunjungan berikutnya mendahului kunjungan ini.", "The next visit is before this one."
    ),
    # saving answers and reasons
    "survey.unknown_round": reason(
        "Putaran {round} tidak dikenal.",
        "Round {round} is unknown.",
        "Pilih putaran dari daftar.",
        "Choose a round from the list.",
    ),
    "survey.other_record": reason(
        "Jawaban yang dibuka milik keluarga atau putaran lain.",
        "The answers opened belong to another family or round.",
        "Buka lagi keluarga ini, lalu simpan. Isiannya tersimpan sebagai draf.",
        "Open this family again, then save. What you typed is kept as a draft.",
    ),
    "survey.no_photos": reason(
        "Foto rumah dan jamban baru ada sejak putaran {round}.",
        "Photos of house and toilet came with round {round}.",
        "Pilih putaran yang lebih baru.",
        "Choose a later round.",
    ),
    "survey.unknown_section": reason(
        "Bagian ini tidak dapat disamakan dengan tahun lalu.",
        "This part cannot be taken over from last year.",
        "Tanyakan dan isi satu per satu.",
        "Ask and fill it item by item.",
    ),
    "survey.no_last": reason(
        "Belum ada jawaban dari putaran sebelumnya.", "There are no answers of an earlier round."
    ),
    "planning.not_member": reason(
        "Orang ini bukan anggota keluarga ini.",
        "This person is not a member of this family.",
        "Buka keluarganya, lalu isi di sana.",
        "Open the person's own family and fill it there.",
    ),
    "explanation.only_warnings": reason(
        "Ini harus diperbaiki, tidak dapat dibiarkan dengan alasan.",
        "This must be fixed; a reason does not do.",
    ),
}
