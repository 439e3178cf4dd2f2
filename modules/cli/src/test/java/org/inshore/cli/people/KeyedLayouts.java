package org.inshore.cli.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.inshore.testkit.data.Person;

/** Places with people in several tables that know them by small numbers, or seem to. */
final class KeyedLayouts extends PeopleLayouts {
  KeyedLayouts(long seed) {
    super(seed);
  }

  @Override
  List<Place> places() {
    return List.of(
        dump(),
        branches(),
        deliveries(),
        folder(),
        systems(),
        members(),
        duties(),
        accounts(),
        devices(),
        digests(),
        pushes(),
        madeUp());
  }

  /** A dump: patients by document, their telephones and cards, some with mail, by patient_id. */
  private Place dump() {
    Place place = new Place("dump");
    StringBuilder sql =
        new StringBuilder(
            """
            CREATE TABLE patient (patient_id int, full_name varchar(60), id_card varchar(18));
            CREATE TABLE reach (patient_id int, mobile varchar(11), email varchar(60));
            """);
    for (int i = 1; i <= 70; i++) {
      Person person = see(place, 100 + i);
      insert(sql, "patient", i, person.name(), person.residentId());
    }
    for (int i = 70; i > 0; i -= 2) {
      Person person = all.person(100 + i);
      insert(sql, "reach", i, person.mobile(), person.email());
      insert(sql, "reach", i, second(person), person.email());
    }
    place.files().put("clinic.sql", sql.toString());
    return place;
  }

  /** A dump: each branch has a manager, and many customers stand under its number. */
  private Place branches() {
    Place place = new Place("branches");
    StringBuilder sql =
        new StringBuilder(
            """
            CREATE TABLE shop (shop_no int, name varchar(60), mobile varchar(11));
            CREATE TABLE buyer (shop_no int, full_name varchar(60), id_card varchar(18));
            """);
    for (int i = 1; i <= 9; i++) {
      Person manager = see(place, 400 + i);
      insert(sql, "shop", i, manager.name(), manager.mobile());
    }
    for (int i = 1; i <= 60; i++) {
      Person person = see(place, 500 + i);
      insert(sql, "buyer", 1 + random.nextInt(9), person.name(), person.residentId());
    }
    place.files().put("shops.sql", sql.toString());
    return place;
  }

  /** A dump: a parcel's number is with whom it is for, and with who else took it in. */
  private Place deliveries() {
    Place place = new Place("deliveries");
    StringBuilder sql =
        new StringBuilder(
            """
            CREATE TABLE parcel (parcel_no int, receiver_name varchar(60), mobile varchar(11));
            CREATE TABLE taken (parcel_no int, user_name varchar(60), id_card varchar(18));
            """);
    for (int i = 1; i <= 50; i++) {
      Person one = see(place, 600 + i);
      Person other = see(place, 700 + i);
      insert(sql, "parcel", i, one.name(), one.mobile());
      insert(sql, "taken", i, other.name(), other.residentId());
    }
    place.files().put("parcels.sql", sql.toString());
    return place;
  }

  private static void insert(StringBuilder sql, String table, int key, String one, String other) {
    sql.append("INSERT INTO %s VALUES (%d,'%s','%s');\n".formatted(table, key, one, other));
  }

  /** Files of one folder: names, documents and telephones of members by a padded number. */
  private Place folder() {
    Place place = new Place("folder");
    StringBuilder names = new StringBuilder("会员编号,姓名,等级\n");
    StringBuilder documents = new StringBuilder("会员编号,证件号码\n");
    StringBuilder telephones = new StringBuilder("手机号码,会员编号\n");
    IntStream.rangeClosed(1, 90)
        .forEach(
            i -> {
              Person person = see(place, 800 + i);
              names.append(line("%04d".formatted(i), person.name(), "银卡"));
              documents.append(line(Integer.toString(i), person.residentId()));
              telephones.append(line(person.mobile(), Integer.toString(i)));
            });
    place.files().put("export/a.csv", names.toString());
    place.files().put("export/b.csv", documents.toString());
    place.files().put("export/c.csv", telephones.toString());
    return place;
  }

  /** Files of one folder: two systems number other people alike. */
  private Place systems() {
    Place place = new Place("systems");
    StringBuilder rents = new StringBuilder("client_no,name,mobile\n");
    StringBuilder sales = new StringBuilder("client_no,name,id_card\n");
    for (int i = 1; i <= 50; i++) {
      Person one = see(place, 1_000 + i);
      Person other = see(place, 1_200 + i);
      rents.append(line(Integer.toString(i), one.name(), one.mobile()));
      sales.append(line(Integer.toString(i), other.name(), other.residentId()));
    }
    place.files().put("rents.csv", rents.toString());
    place.files().put("sales.csv", sales.toString());
    return place;
  }

  /** A dump: members by the number of their row, who have telephones and cards by member_id. */
  private Place members() {
    Place place = new Place("members");
    StringBuilder sql =
        new StringBuilder(
            """
            CREATE TABLE t_members (id int, full_name varchar(60), grade varchar(9));
            CREATE TABLE reach (id int, member_id int, mobile varchar(11));
            CREATE TABLE paid (member_id int, card_no varchar(19), amount varchar(9));
            """);
    for (int i = 1; i <= 80; i++) {
      Person person = see(place, 1_400 + i);
      insert(sql, "t_members", 300 + i, person.name(), "silver");
      sql.append("INSERT INTO reach VALUES (%d,%d,'%s');\n".formatted(i, 300 + i, person.mobile()));
      sql.append("INSERT INTO reach VALUES (%d,%d,'%s');\n".formatted(i, 300 + i, second(person)));
      if (i % 3 == 0) {
        insert(sql, "paid", 300 + i, person.card(), "12.50");
      }
    }
    place.files().put("shop.sql", sql.toString());
    return place;
  }

  /** Files of one folder: a list of staff, and what some of them did, by their numbers alone. */
  private Place duties() {
    Place place = new Place("duties");
    StringBuilder staff = new StringBuilder("工号,姓名,部门\n");
    StringBuilder acts = new StringBuilder("交易时间,工号,操作\n");
    for (int i = 1; i <= 40; i++) {
      Person person = see(place, 1_600 + i);
      staff.append(line("T%05d".formatted(7 * i), person.name(), "零售部"));
      acts.append(
          line("2024-03-%02d 09:30:00".formatted(i % 28 + 1), "T%05d".formatted(7 * i), "登录"));
    }
    place.files().put("staff.csv", staff.toString());
    place.files().put("acts.csv", acts.toString());
    return place;
  }

  /** Records of customers, each with a list of cards. */
  private Place accounts() {
    Place place = new Place("accounts");
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      Person person = see(place, 1_800 + i);
      Person other = all.person(41_800 + i);
      lines.append(
          """
          {"fullName": "%s", "idNo": "%s", "cards": [{"cardNo": "%s"}, {"cardNo": "%s"}]}
          """
              .formatted(person.name(), person.residentId(), person.card(), other.card()));
    }
    place.files().put("accounts.jsonl", lines.toString());
    return place;
  }

  /** Events that know people by their devices, and a table that knows whose these are. */
  private Place devices() {
    Place place = new Place("devices");
    StringBuilder users = new StringBuilder("device_id,user_id,mobile\n");
    StringBuilder events = new StringBuilder("device_id,event\n");
    for (int i = 0; i < 60; i++) {
      Person person = see(place, 2_000 + i);
      String device = "%016x%016x".formatted(random.nextLong(), random.nextLong());
      users
          .append(device)
          .append(",%d,".formatted(40_000 + 17 * i))
          .append(person.mobile())
          .append('\n');
      events.append(device).append(",open\n").append(device).append(",click\n");
    }
    place.files().put("users.csv", users.toString());
    place.files().put("events.csv", events.toString());
    return place;
  }

  /** A list by digests of telephones, and a table that has them among others, under numbers. */
  private Place digests() {
    Place place = new Place("digests");
    StringBuilder parties = new StringBuilder("party_id,id_sha256,tel_md5\n");
    StringBuilder pushes = new StringBuilder("tel_md5,label\n");
    for (int i = 0; i < 60; i++) {
      Person person = see(place, 2_100 + i);
      String tel = HexFormat.of().formatHex(digest("MD5", person.mobile()));
      String id = HexFormat.of().formatHex(digest("SHA-256", person.residentId()));
      parties.append(line("%08d".formatted(52_000_000 + 31 * i), id, tel));
      if (i % 3 > 0) {
        pushes.append(line(tel, "B"));
      }
    }
    place.files().put("parties.csv", parties.toString());
    place.files().put("pushes.csv", pushes.toString());
    return place;
  }

  /** A list by digests of documents in Base64 alone, beside one of files. */
  private Place pushes() {
    Place place = new Place("pushes");
    StringBuilder pushes = new StringBuilder("certNoHash,group\n");
    StringBuilder files = new StringBuilder("file_hash,size\n");
    for (int i = 0; i < 50; i++) {
      byte[] digest = digest("SHA-256", see(place, 2_200 + i).residentId());
      pushes.append(line(Base64.getEncoder().encodeToString(digest), "A"));
      files.append(line(HexFormat.of().formatHex(digest("SHA-256", "file" + i)), "12"));
    }
    place.files().put("pushes.csv", pushes.toString());
    place.files().put("files.csv", files.toString());
    return place;
  }

  private static byte[] digest(String algorithm, String of) {
    try {
      return MessageDigest.getInstance(algorithm).digest(of.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Test rows, of nobody. */
  private static Place madeUp() {
    Place place = new Place("made-up");
    String rows =
        line("userName", "phone", "idCard", "cardNo")
            + line("测试用户", "13800138000", "", "6200000000000005")
            + line("张三", "13900000000", "", "4111111111111111");
    place.files().put("mock.csv", rows);
    return place;
  }
}
