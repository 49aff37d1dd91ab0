"""Texts of our own in the shape that the portal's pages have when they are copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Phường An Biên ra quân dọn kênh, trồng 300 cây xanh"
LEAD = "Sáng 20/11, phường An Biên tổ chức lễ ra quân dọn kênh và trồng cây, có 450 người dự."
LONG = (
    "Qua ba năm thực hiện, phường đã vận động các tổ dân phố nạo vét 4,2 km kênh, thu gom"
    " 36 tấn rác và lập 12 tổ tự quản. Các hộ dân hai bên bờ đóng góp hơn 1.200 ngày công;"
    " nhiều đoạn kênh trước đây bốc mùi nay đã có lối đi bộ. Xem thêm ở mục Tin khác của"
    " Cổng tin tức thành phố."
)
CAPTIONS = (
    "Đồng chí Bùi Thị Thoa, Chủ tịch UBND phường phát biểu tại lễ ra quân.",
    "Đoàn viên thanh niên dọn rác dưới lòng kênh An Biên.",
)
CLOSING = "Dịp này, Hội Phụ nữ phường trao 15 suất quà cho các gia đình chính sách trên địa bàn."
FURNITURE = (
    "Tiện ích thông tin",
    "Nguồn tin",
    "QR Code",
    f"QR CODE: {TITLE}",
    "Chúng tôi trên Mạng Xã hội",
    "QR Code Fanpage",
    "Mã QR Code truy cập vào Fanpage Cổng tin tức Thành phố Hải Phòng",
    "Tin khác",
)
PARAGRAPHS = (LEAD, LONG, CAPTIONS[0], LONG, CAPTIONS[1], LONG, CLOSING)


def a_page(
    date: str = "Print Thứ Sáu, 20/11/2026 07:45 Gốc",
    paragraphs: tuple[str, ...] = PARAGRAPHS,
    byline: str = "Vũ Hải Yến",
    furniture: tuple[str, ...] = FURNITURE,
) -> str:
    """Return a copied page with some of its parts changed."""
    text = "\n\n".join(part for part in (date, *paragraphs, byline) if part)
    return text + "\n\n" + "\n".join(furniture)


def a_file(folder: Path, text: str, name: str = "bai.txt") -> Path:
    """Write a text into a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
