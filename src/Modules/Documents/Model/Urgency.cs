namespace CuuLong.Documents.Model;

/// <summary>Levels of NĐ 30/2020 in rising order: (thường), khẩn, thượng khẩn, hỏa tốc.</summary>
internal enum Urgency { Normal, Urgent, VeryUrgent, Immediate }
