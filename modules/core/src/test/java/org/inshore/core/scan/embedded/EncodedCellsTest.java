package org.inshore.core.scan.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Columns in Base64 and hexadecimal digits are read as text, and no others are. */
class EncodedCellsTest {
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴";
  private static final String GIVEN = "伟芳秀英敏静玥喆国建强丽";
  private static final List<Person> PEOPLE =
      IntStream.range(0, 60).mapToObj(EncodedCellsTest::person).toList();
  private static final Charset GB18030 = Encoding.GB18030.charset();

  private record Person(String name, String residentId, String mobile, String address) {
    @Override
    public String toString() {
      return "Person";
    }
  }

  /** Somebody who cannot be alive. */
  private static Person person(int number) {
    char surname = SURNAMES.charAt(number % SURNAMES.length());
    char given = GIVEN.charAt(number * 7 % GIVEN.length());
    String name = number % 3 == 0 ? "" + surname + given : "" + surname + given + GIVEN.charAt(1);
    String id = "1101011900%02d%02d%03d".formatted(1 + number % 12, 1 + number % 28, number);
    return new Person(
        name,
        id + (number % 11 == 10 ? "X" : String.valueOf(number % 11)),
        "1900000%04d".formatted(7919 * number % 10000),
        "北京市东城区晨曦路%d号%d室".formatted(number, 101 + number));
  }

  private static List<String> decoded(List<String> values) {
    Cells cells = new Cells();
    for (int i = 0; i < values.size(); i++) {
      cells.row(i + 1);
      cells.cell(String.valueOf(i));
      cells.cell(values.get(i));
    }
    List<Content.Column> columns =
        List.of(new Content.Column("id", null, null), new Content.Column("v", null, null));
    Cells after =
        EncodedCells.decode(
                new Content.Rows(
                    Location.of("s").append("table", "t"), columns, Content.Naming.COLUMN, cells))
            .cells();
    return IntStream.range(0, after.rows())
        .mapToObj(row -> String.valueOf(after.text(row, 1)))
        .toList();
  }

  private static List<String> all(Function<Person, String> value) {
    return PEOPLE.stream().map(value).toList();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void textIsDecoded() {
    for (Function<Person, String> of :
        List.<Function<Person, String>>of(
            Person::name, Person::residentId, Person::mobile, Person::address)) {
      List<String> plain = all(of);
      for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
        for (Function<byte[], String> code :
            List.<Function<byte[], String>>of(
                EncodedCellsTest::base64,
                Base64.getUrlEncoder().withoutPadding()::encodeToString,
                EncodedCellsTest::hex,
                bytes -> "0x" + hex(bytes).toUpperCase(java.util.Locale.ROOT),
                bytes -> "\\x" + hex(bytes),
                bytes -> "X'" + hex(bytes) + "'")) {
          assertThat(decoded(all(each -> code.apply(of.apply(each).getBytes(charset)))))
              .isEqualTo(plain);
        }
      }
    }
  }

  @Test
  void aHeaderAndOtherCellsStayAsTheyAre() {
    List<String> values = new ArrayList<>(all(each -> base64(each.name().getBytes(GB18030))));
    values.addFirst("name");
    values.set(3, "-");
    List<String> expected = new ArrayList<>(all(Person::name));
    expected.addFirst("name");
    expected.set(3, "-");

    assertThat(decoded(values)).isEqualTo(expected);
  }

  @Test
  void whatIsNoTextStays() {
    SplittableRandom random = new SplittableRandom(5);
    for (int length : new int[] {3, 4, 6, 8, 16, 20, 32}) {
      List<byte[]> bytes = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        byte[] some = new byte[length];
        random.nextBytes(some);
        bytes.add(some);
      }
      List<String> hashes = bytes.stream().map(EncodedCellsTest::hex).toList();
      List<String> ciphers = bytes.stream().map(EncodedCellsTest::base64).toList();
      assertThat(decoded(hashes)).isEqualTo(hashes);
      assertThat(decoded(ciphers)).isEqualTo(ciphers);
    }
    for (Function<Person, String> plain :
        List.<Function<Person, String>>of(
            Person::name,
            Person::residentId,
            Person::mobile,
            Person::address,
            each -> "62220200" + each.mobile().substring(3),
            each -> "622202" + each.residentId().substring(5, 15),
            each -> "E" + each.mobile().substring(3),
            each -> "zhangwei" + each.mobile().charAt(9),
            each -> "Zhangwei",
            each -> each.mobile().substring(3) + ".50",
            each -> "2024" + each.residentId().substring(10, 14),
            each -> each.mobile() + "@example.com",
            each -> "TEST")) {
      assertThat(decoded(all(plain))).isEqualTo(all(plain));
    }
  }

  @Test
  void arraysArePlainValues() {
    List<String> names = PEOPLE.stream().map(Person::name).toList();
    assertThat(decoded(names.stream().map("{%s}"::formatted).toList())).isEqualTo(names);
    assertThat(decoded(names.stream().map("[\"%s\"]"::formatted).toList())).isEqualTo(names);
    assertThat(decoded(names.stream().map(name -> "[\"" + escaped(name) + "\"]").toList()))
        .isEqualTo(names);
    List<String> both =
        PEOPLE.stream().map(each -> each.residentId() + ", " + each.mobile()).toList();
    assertThat(decoded(both.stream().map(each -> "{" + each.replace(", ", ",") + "}").toList()))
        .isEqualTo(both);
    for (String other : List.of("{\"n\":\"%s\"}", "\"n\"=>\"%s\"", "{{%s},{1}}", "{%s", "{\"%s}")) {
      List<String> kept = names.stream().map(other::formatted).toList();
      assertThat(decoded(kept)).isEqualTo(kept);
    }
  }

  @Test
  void aLongTextIsDecodedWhereverItStands() {
    String text = "账户异动通知：" + PEOPLE.get(7).address() + "，请核对";
    String claims = "{\"sub\":\"" + PEOPLE.get(8).mobile() + "\",\"scope\":\"read\"}";
    String token =
        "eyJhbGciOiJub25lIn0."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
            + ".c2lnbmVk";
    List<String> values = new ArrayList<>(all(Person::mobile));
    values.set(11, base64(text.getBytes(StandardCharsets.UTF_8)));
    values.set(23, hex(text.getBytes(GB18030)));
    values.set(31, token);
    values.set(37, "Bearer " + token);
    values.set(41, Base64.getMimeEncoder().encodeToString(text.getBytes(GB18030)));
    values.set(43, "data:text/plain;charset=utf-8;base64," + values.get(11));
    List<String> expected = new ArrayList<>(all(Person::mobile));
    expected.set(11, text);
    expected.set(23, text);
    expected.set(31, claims);
    expected.set(37, claims);
    expected.set(41, text);
    expected.set(43, text);

    assertThat(decoded(values)).isEqualTo(expected);
    assertThat(decoded(List.of(values.get(11)))).containsExactly(text);
  }

  @Test
  void longValuesThatAreNoTextStay() {
    SplittableRandom random = new SplittableRandom(9);
    List<String> values = new ArrayList<>(all(Person::name));
    for (int i = 0; i < 40; i++) {
      byte[] some = new byte[30 + i];
      random.nextBytes(some);
      values.set(i, i % 2 == 0 ? hex(some) : base64(some));
    }
    values.add("org.springframework.boot.autoconfigure.SpringBootApplication");
    values.add("ThisIsAVeryLongCamelCaseIdentifierOfSomeClassInAProgram12");
    values.add("1".repeat(60));
    assertThat(decoded(values)).isEqualTo(values);
  }

  private static String escaped(String text) {
    StringBuilder codes = new StringBuilder();
    text.chars().forEach(c -> codes.append("\\u%04x".formatted(c)));
    return codes.toString();
  }
}
