package org.inshore.scanners.documents.structure.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Fields of segments of HL7 version 2 that hold people, by the standard's tables of segments: a
 * name is in components, and whose it is says the segment.
 */
final class Hl7Fields {
  private static final String HEADER = "MSH";
  private static final String ENCODING = "^~\\&";
  private static final Pattern COMPONENT = Pattern.compile("\\^");
  private static final Pattern REPETITION = Pattern.compile("~");

  /** A field with the name of its column; of names of people, which component comes first. */
  private record Field(String name, int family) {}

  private static final int NO_NAME = -1;

  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry("PID 5", new Field("patient_name", 0)),
          Map.entry("PID 6", new Field("mother_name", 0)),
          Map.entry("PID 9", new Field("patient_alias", 0)),
          Map.entry("PID 13", new Field("patient_phone", NO_NAME)),
          Map.entry("PID 19", new Field("patient_id_no", NO_NAME)),
          Map.entry("NK1 2", new Field("contact_name", 0)),
          Map.entry("NK1 5", new Field("contact_phone", NO_NAME)),
          Map.entry("GT1 3", new Field("guarantor_name", 0)),
          Map.entry("GT1 6", new Field("guarantor_phone", NO_NAME)),
          Map.entry("GT1 12", new Field("guarantor_id_no", NO_NAME)),
          Map.entry("IN1 16", new Field("insured_name", 0)),
          Map.entry("IN2 2", new Field("insured_id_no", NO_NAME)),
          Map.entry("PV1 7", new Field("doctor_name", 1)),
          Map.entry("PV1 17", new Field("admitting_doctor_name", 1)));

  private Hl7Fields() {}

  /** Whether segments are of such messages: the first says which signs divide its fields. */
  static boolean are(List<Segment> segments) {
    return segments.stream()
        .anyMatch(
            segment ->
                segment.tag().equals(HEADER)
                    && !segment.fields().isEmpty()
                    && segment.fields().getFirst().equals(ENCODING));
  }

  /** The name of the column of a field, or its key where nothing tells of people. */
  static String column(String key) {
    int again = key.indexOf('#');
    String time = again < 0 ? "" : key.substring(again + 1, key.indexOf(' '));
    String plain = again < 0 ? key : key.substring(0, again) + key.substring(key.indexOf(' '));
    Field field = FIELDS.get(plain);
    return field == null ? key : field.name() + time;
  }

  /** A value of a field: a name in one piece, of all else the first component. */
  static String value(String tag, int field, String value) {
    Field known = FIELDS.get(tag + " " + field);
    if (known == null) {
      return value;
    }
    List<String> all = new ArrayList<>();
    for (String one : REPETITION.split(value, -1)) {
      String[] parts = COMPONENT.split(one, -1);
      all.add(known.family() < 0 ? parts[0] : name(parts, known.family()));
    }
    return String.join("; ", all).strip();
  }

  private static String name(String[] parts, int family) {
    String surname = family < parts.length ? parts[family].strip() : "";
    String given = family + 1 < parts.length ? parts[family + 1].strip() : "";
    boolean han = surname.codePoints().anyMatch(Character::isIdeographic);
    return han ? surname + given : (given + " " + surname).strip();
  }
}
