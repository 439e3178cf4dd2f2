package org.inshore.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inshore.core.file.Folders;
import org.inshore.core.key.OperatorKey;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was handed over is found again however it was turned, and nothing else is. */
class DestructionCheckIT {
  private static final long SEED = Long.getLong("inshore.seed", 23L);
  private static final int EACH = 12;
  private static final String HEAD = "姓名,身份证号,手机号";

  @TempDir Path folder;
  private Path now = Path.of("");
  private Path key = Path.of("");
  private List<Person> people = List.of();

  @BeforeEach
  void handOver() throws Exception {
    System.out.println("DestructionCheckIT inshore.seed=" + SEED);
    people = new SyntheticPeople(SEED).people(12 * EACH);
    now = Files.createDirectory(folder.resolve("now"));
    key = folder.resolve("hmac.key");
    OperatorKey.open(key);
    Path handed = Files.createDirectory(folder.resolve("handed"));
    Files.writeString(handed.resolve("customers.csv"), table(people.subList(0, 11 * EACH)));
    Files.writeString(handed.resolve("manual.txt"), manual() + contact());
    scan(handed, "before");
  }

  private void scan(Path what, String out) throws IOException {
    scan(what, out, "");
  }

  private void scan(Path what, String out, String settings) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve(out + ".yaml"),
            "key-file: "
                + key
                + "\n"
                + settings
                + "sources:\n  - id: "
                + out
                + "\n    target: "
                + what
                + "\n");
    Run run =
        Run.of(
            "scan",
            "--config",
            config.toString(),
            "--out",
            folder.resolve(out).toString(),
            "--format",
            "csv");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private Run check(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "destruction-check",
                folder.resolve("before").toString(),
                "--in",
                folder.resolve("after").toString(),
                "--out",
                folder.resolve("certificate").toString()));
    arguments.addAll(List.of(more));
    if (!arguments.contains("--key-file")) {
      arguments.addAll(List.of("--key-file", key.toString()));
    }
    return Run.of(arguments.toArray(String[]::new));
  }

  private static String row(Person person) {
    return person.name() + "," + person.residentId() + "," + person.mobile();
  }

  private static String table(List<Person> people) {
    return HEAD + people.stream().map(each -> "\n" + row(each)).collect(Collectors.joining());
  }

  /** Of a document without anybody no block is kept. */
  private String contact() {
    Person first = people.getFirst();
    return "联系人：%s，手机 %s，身份证号 %s\n".formatted(first.name(), first.mobile(), first.residentId());
  }

  private static String manual() {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append("第").append(i).append("步：核对 ").append(random.nextInt(100_000)).append("，归档。\n");
    }
    return text.toString();
  }

  private List<Person> part(int number) {
    List<Person> part = new ArrayList<>(people.subList(number * EACH, (number + 1) * EACH));
    Collections.shuffle(part, new Random(SEED + number));
    return part;
  }

  @Test
  void whatIsStillThereIsToldByPlaceAndNothingElseIs() throws Exception {
    Files.write(now.resolve("a.txt"), table(part(0)).getBytes(Charset.forName("GB18030")));
    Files.write(now.resolve("b.csv"), table(part(1)).getBytes(UTF_16));
    MadeFiles.workbook(table(part(2)).lines().toList(), now.resolve("c.xlsx"));
    MadeFiles.document(table(part(3)).lines().toList(), now.resolve("d.docx"));
    MadeFiles.database(part(4), now.resolve("e.db"));
    Files.writeString(
        now.resolve("f.json"),
        part(5).stream()
            .map(
                each ->
                    "{\"name\":\"%s\",\"idNo\":\"%s\",\"mobile\":\"%s\"}"
                        .formatted(each.name(), each.residentId(), each.mobile()))
            .collect(Collectors.joining(",\n", "[", "]")));
    Files.writeString(
        now.resolve("g.sql"),
        part(6).stream()
            .map(
                each ->
                    "INSERT INTO c (cust_name, id_card, mobile) VALUES ('%s','%s','%s');\n"
                        .formatted(each.name(), each.residentId(), each.mobile()))
            .collect(Collectors.joining()));
    Files.write(
        now.resolve("h.zip"),
        MadeFiles.zip("inner.zip", MadeFiles.zip("old.csv", table(part(7)).getBytes(UTF_8))));
    Files.writeString(now.resolve("i.mbox"), MadeFiles.mailbox(table(part(8))));
    // Split: who is in two files is one person.
    Files.writeString(
        now.resolve("j1.csv"),
        "姓名,身份证号\n"
            + part(9).stream()
                .map(each -> each.name() + "," + each.residentId() + "\n")
                .collect(Collectors.joining()));
    Files.writeString(
        now.resolve("j2.csv"),
        "手机号\n" + part(9).stream().map(each -> each.mobile() + "\n").collect(Collectors.joining()));
    // Wholly masked: cannot be recognised, and the certificate says so.
    Files.writeString(
        now.resolve("k.csv"),
        HEAD
            + part(10).stream()
                .map(
                    each ->
                        "\n%s*,%s********%s,%s****%s"
                            .formatted(
                                each.name().charAt(0),
                                each.residentId().substring(0, 6),
                                each.residentId().substring(14),
                                each.mobile().substring(0, 3),
                                each.mobile().substring(7)))
                .collect(Collectors.joining()));
    Files.writeString(now.resolve("l.csv"), table(part(11)));
    Files.writeString(now.resolve("m.md"), manual().substring(900) + "新增一行。\n" + contact());
    scan(now, "after");

    Run run = check("--by", "Li Ming");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.out())
        .contains("People: " + 10 * EACH + " of " + 11 * EACH + " still there")
        .contains("Documents: 1 of 1 still there");
    for (String name :
        List.of(
            "a.txt", "b.csv", "c.xlsx", "d.docx", "e.db", "f.json", "g.sql", "h.zip", "i.mbox",
            "j1.csv", "j2.csv")) {
      assertThat(run.out()).contains("after › " + name + ": " + EACH + " people");
    }
    assertThat(run.out())
        .contains("m.md: 1 person, ")
        .doesNotContain("after › k.csv", "after › l.csv");
    String certificate = text(folder.resolve("certificate/destruction/destruction-en.pdf"));
    assertThat(certificate)
        .contains("destruction is not done", "Li Ming", "masked digits", "h.zip")
        .doesNotContain(people.getFirst().residentId());
    assertThat(text(folder.resolve("certificate/destruction/destruction-zh.pdf"))).contains("尚未销毁");
  }

  @Test
  void nothingFoundIsNoProofWhereNotAllWasLookedAt() throws Exception {
    Files.writeString(now.resolve("others.csv"), table(part(11)));
    scan(now, "after");
    assertThat(check().exitCode()).isZero();
    assertThat(check("--scope", "before/path:manual.txt").exitCode()).isZero();

    Files.write(now.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 9, 9});
    Folders.delete(folder.resolve("after"));
    scan(now, "after");
    Run run = check();
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).contains("destruction is not shown", "broken.zip");
  }

  @Test
  void aSampleFindsTheLeastThatIsThere() throws Exception {
    List<Person> left = people.subList(0, 11 * EACH);
    StringBuilder rows = new StringBuilder(HEAD);
    for (int i = 0; i < 20_000; i++) {
      rows.append('\n')
          .append(i < 16_000 ? "无,," + "x".repeat(40) : row(left.get(i % left.size())));
    }
    Files.writeString(now.resolve("large.csv"), rows);
    scan(now, "after", "sampling: {mode: sample, rows: 20, seed: 5}\n");
    Run run = check();
    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.out())
        .containsPattern("People: at least \\d+ of " + left.size())
        .containsPattern("after › large.csv: at least \\d+ people")
        .contains("sampled: after › large.csv");
  }

  @Test
  void numbersThatAreCutAreFoundAsTheCertificateSays() throws Exception {
    lines("columns.csv", "地区,生日,顺序", part(0), "%1$s,%2$s,%3$s");
    lines("spaces.txt", "核对记录", part(1), "身份证号码：%1$s %2$s %3$s 已核对");
    lines("wrapped.txt", "核对记录", part(2), "身份证号码：%1$s%2$s\n%3$s 已核对");
    List<Person> mobiles = part(3);
    Files.writeString(
        now.resolve("mobiles.csv"),
        "号段,中间,尾号"
            + mobiles.stream()
                .map(Person::mobile)
                .map(
                    each ->
                        "\n"
                            + each.substring(0, 3)
                            + ","
                            + each.substring(3, 7)
                            + ","
                            + each.substring(7))
                .collect(Collectors.joining()));
    scan(now, "after");
    Run run = check();
    assertThat(run.out())
        .contains("columns.csv", "spaces.txt", "wrapped.txt")
        .doesNotContain("mobiles.csv");
  }

  private void lines(String file, String head, List<Person> people, String form)
      throws IOException {
    Files.writeString(
        now.resolve(file),
        head
            + people.stream()
                .map(Person::residentId)
                .map(
                    id ->
                        "\n"
                            + form.formatted(
                                id.substring(0, 6), id.substring(6, 14), id.substring(14)))
                .collect(Collectors.joining()));
  }

  @Test
  void namesAloneOfPeopleHandedOverLeaveItOpen() throws Exception {
    List<Person> left = part(0);
    Files.write(
        now.resolve("forgotten.zip"),
        MadeFiles.zip(
            "labels.csv",
            left.stream()
                .map(each -> each.name() + "," + each.address())
                .collect(Collectors.joining("\n", "姓名,通讯地址\n", "\n"))
                .getBytes(UTF_8)));
    scan(now, "after");

    Run run = check();

    long names = left.stream().map(Person::name).distinct().count();
    assertThat(run.exitCode()).as(run.out()).isEqualTo(4);
    assertThat(run.out())
        .contains("names alone: after › forgotten.zip: " + names + " of " + names + " names are");
    assertThat(text(folder.resolve("certificate/destruction/destruction-en.pdf")))
        .contains("Names of people handed over", "forgotten.zip", names + " of " + names);
    assertThat(text(folder.resolve("certificate/destruction/destruction-zh.pdf")))
        .contains("须人工核实", "forgotten.zip");
  }

  @Test
  void anotherKeyOrNoneIsToldInOneLine() throws Exception {
    Files.writeString(now.resolve("a.csv"), table(part(0)));
    scan(now, "after");
    Path other = folder.resolve("other.key");
    OperatorKey.open(other);

    Run run = check("--key-file", other.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("another key");

    Run gone = check("--key-file", folder.resolve("gone.key").toString());
    assertThat(gone.exitCode()).isEqualTo(2);
    assertThat(gone.err().lines()).hasSize(1);
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
