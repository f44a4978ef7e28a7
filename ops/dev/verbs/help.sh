# The list of verbs.
cat <<'LIST'
./dev up [--empty] [--port 8080]   dựng, nạp gói tỉnh và dữ liệu trình diễn, phục vụ trang tại http://127.0.0.1:8080
./dev test [TÊN]                   mọi kiểm thử, trên SQLite, PostgreSQL và Chromium; kết thúc bằng "N passed, N failed"
./dev bench [TÊN] [--full]         đo hiệu năng, ghi vào docs/performance.md
./dev replay THÁNG.yaml            diễn lại một tháng làm việc từ số liệu
./dev report KỲ --out TỆP.docx     lập báo cáo của một kỳ
./dev sign TỆP.pdf --key KHÓA      ký số một tệp (--seal đóng dấu cơ quan, --level B|T|LT|LTA)
./dev verify TỆP…                  kiểm tra chữ ký trên tệp PDF, XML (--json, --trust THƯ_MỤC, --at LÚC, --offline)
./dev import-key TỆP.p12           cất khóa ký vào kho khóa mã hóa của bản cài đặt
./dev shots                        chụp mọi trang bằng ba ngôn ngữ, máy tính và điện thoại, vào shots/
./dev migration PHÂN_HỆ TÊN        tạo một lớp chuyển đổi cơ sở dữ liệu
./dev module TÊN                   tạo một phân hệ mới
./dev verify-audit                 kiểm tra chuỗi nhật ký
./dev backup TỆP.tar.gz            sao lưu cơ sở dữ liệu, tệp và khóa vào một tệp
./dev restore TỆP.tar.gz           phục hồi vào một nơi còn trống
Chung: --data THƯ_MỤC · --database "Host=…" (PostgreSQL) · --pack THƯ_MỤC
LIST
