"""The old Vietnamese codes as data: which byte was which letter, and the names of their fonts."""

from __future__ import annotations

from typing import Final

LOWER: Final = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
"""The letters beyond ASCII in the order that the tables below follow."""

UPPER: Final = LOWER.upper()

TCVN3_LOWER: Final = bytes.fromhex(
    "b5b6b7b8b9 a8bbbcbdbec6 a9c7c8c9cacb cccecfd0d1 aad2d3d4d5d6 d7d8dcddde dfe1e2e3e4"
    "abe5e6e7e8e9 aceaebecedee eff1f2f3f4 adf5f6f7f8f9 fafbfcfdfe ae"
)
TCVN3_UPPER: Final = dict(zip("ĂÂÊÔƠƯĐ", bytes.fromhex("a1a2a3a4a5a6a7"), strict=True))
"""TCVN3 has no toned capitals: a font whose name ends in H draws small letters as capitals."""

VISCII_LOWER: Final = bytes.fromhex(
    "e0e4e3e1d5 e5a2c6c7a1a3 e2a5a6e7a4a7 e8eba8e9a9 eaabacadaaae ecefeeedb8 f2f6f5f3f7"
    "f4b0b1b2afb5 bdb6b7debefe f9fcfbfaf8 dfd7d8e6d1f1 cfd6dbfddc f0"
)
VISCII_UPPER: Final = bytes.fromhex(
    "c0c4c3c180 c58202058183 c28586068487 c8cb88c989 ca8b8c8d8a8e cc9bcecd98 d299a0d39a"
    "d49091928f93 b49697b39594 d99c9dda9e bfbbbcffbab9 9f1419dd1e d0"
)

VPS_LOWER: Final = bytes.fromhex(
    "e0e4e3e1e5 e6a2a3a4a1a5 e2c0c4c5c3c6 e8c8ebe9cb ea8a8bcd898c ecccefedce f2d5f5f386"
    "f4d2b087d3b6 d6a9aaaba7ae f9fbdbfaf8 dcd8babbd9bf ff9bcf9a9c c7"
)
VPS_UPPER: Final = dict(
    zip(
        UPPER.replace("Ỗ", ""),
        bytes.fromhex(
            "808182c102 888e8ff08d04 c284851c8303 d7defec905 ca9394959006 b5b7b8b410 bcbdbeb911"
            "d497989612 f79e9fa69d13 a8d1acda14 d0afb11dad15 b2fdb3dd19 f1"
        ),
        strict=True,
    )
)
"""VPS has no Ỗ."""

VNI_TONED: Final = "øûõùï"
"""After a plain vowel, ơ or ư: the signs of huyền, hỏi, ngã, sắc, nặng (as Windows shows them)."""

VNI_ROOFED: Final = "âàåãáä"
"""After a, e, o: the roof alone, then the roof with each tone."""

VNI_BREVED: Final = "êèúüéë"
"""After a: the breve alone, then the breve with each tone."""

VNI_WHOLE: Final = dict(zip("ìæóíòîôöñ", "ìỉĩíịỵơưđ", strict=True))
"""The letters that are one sign; ô and ö take the signs of the tones like plain vowels."""

FONTS: Final = (
    (".vn", "tcvn3"),
    ("vni-", "vni"),
    ("vni ", "vni"),
    ("vps ", "vps"),
    ("vps-", "vps"),
)
"""How the names of the fonts begin that were made for a code, in lower case."""

OFTEN: Final = dict(
    zip(
        LOWER,
        (
            719, 276, 118, 518, 302, 125, 37, 12, 5, 84, 61, 211, 145, 28, 32, 218, 156,
            9, 25, 41, 37, 23, 272, 192, 168, 41, 314, 294, 163, 51, 28, 119, 176,
            75, 42, 11, 250, 86, 336, 103, 87, 24, 238, 263, 157, 207, 108, 11, 232, 175,
            66, 196, 52, 87, 100, 565, 71, 54, 91, 113, 136, 14, 13, 26, 42, 1, 969,
        ),
        strict=True,
    )
)  # fmt: skip
"""Of 10,000 letters beyond ASCII in news texts, how many are this one."""

_USUAL: Final = (
    "và của có là các được người không với đã một công để những này tại ở về đến bị vào từ đó "
    "trên cũng hiện đồng năm thể việc nhiều sẽ ông đầu ngày nhà sự định thành làm chính bộ "
    "quốc như lại nước tôi nhân số phải điều động chỉ thông nhưng việt nhất trường hội cơ "
    "biết hơn vụ còn hợp trước ảnh hàng thời giá đối đang phát hành đi mới lý thủ nhận cùng "
    "thực chủ dân thì mỹ thế hình vì đây rất học báo chức mình viên nói mà cuộc cô cả cầu nên "
    "tiếp dự thống trình kết giải tổng lên tình tư đường tế dụng điểm bình liên đại lượng đề "
    "bạn lực tới văn thị năng độ cách nội án vẫn cấp hà phương tăng sản tài phòng rằng bảo "
    "khác tác xuất nghiệp quyết tiền pháp xã thương bản toàn tháng mặt đội nguyễn lớn thấy "
    "yêu trưởng nhiên lần hệ tỉnh tự đạo chúng bà triển họ tâm chưa ý máy bệnh tổ sở thường "
    "tuổi cần giới triệu trọng phạm quân khiến quả ngoài đình chiến khách bằng đưa nghị tập "
    "hóa bán địa đấu đánh quá vị sử tạo mạnh tính thứ trẻ nếu cảnh điện bên kỳ chí phần tên "
    "khoảng luật bất vấn đất nào gần đổi ăn mẹ giờ vừa sống trị "
)
USUAL: Final = frozenset(_USUAL.split())
"""The syllables with marks that every second one of a news text is."""

CODE_NAMES: Final = {
    "tcvn3": "TCVN3 (ABC)",
    "vni": "VNI",
    "vps": "VPS",
    "viscii": "VISCII",
    "cp1258": "Windows-1258",
    "utf8-cp1252": "UTF-8 → Windows-1252",
}
"""What people call the codes."""
