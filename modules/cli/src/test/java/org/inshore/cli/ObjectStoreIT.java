package org.inshore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.process.FoundRows;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Verdict;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.inshore.testkit.estate.heldout.HeldOutShare;
import org.inshore.testkit.store.ObjectStub;
import org.inshore.testkit.store.StubAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One tree by its path and by S3: the same findings and coverage. The bucket is copied to another
 * region and a folder of it is public: both are flows and violations, with their evidence.
 */
class ObjectStoreIT {
  private static final String ACCESS = "AKIDINSHORETEST00002";
  private static final String SECRET = "object-store-secret-never-seen";

  @TempDir static Path folder;

  private static ObjectStub stub;
  private static Path configuration;
  private static Path out;
  private static String printed = "";

  @BeforeAll
  static void scan() throws Exception {
    Path share = folder.resolve("share");
    HeldOutShare.fill(share, 455960582L);
    plant(share);
    stub = ObjectStub.start("ledger");
    try (Stream<Path> files = Files.walk(share)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        stub.put("bank/" + share.relativize(each), Files.readAllBytes(each));
      }
    }
    settings();
    configuration =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            sources:
              - {id: local, scanner: files, target: %s, jurisdiction: CN}
              - id: bucket
                target: s3://ledger/bank/
                jurisdiction: CN
                settings:
                  service: aws
                  endpoint: %s
                  region: cn-north-1
                  addressing: path
                  access-key: file:%s
                  secret-key: file:%s
            """
                .formatted(
                    share,
                    stub.endpoint(),
                    Files.writeString(folder.resolve("access"), ACCESS),
                    Files.writeString(folder.resolve("secret"), SECRET)));
    out = run("out");
  }

  private static Path run(String name, String... more) throws IOException {
    Path to = folder.resolve(name);
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "scan",
                    "--config",
                    configuration.toString(),
                    "--out",
                    to.toString(),
                    "--verbose"),
                Stream.of(more))
            .toArray(String[]::new);
    Run run = Run.of(arguments);
    printed = run.out() + run.err();
    assertThat(run.exitCode()).as(printed).isIn(0, ExitCode.VIOLATIONS);
    return to;
  }

  @AfterAll
  static void stop() {
    stub.close();
  }

  /** What the held-out share has none of: odd names, other encodings, empty files, deep folders. */
  private static void plant(Path share) throws IOException {
    List<Person> people = new SyntheticPeople(7).people(120);
    StringBuilder csv = new StringBuilder("姓名,身份证号,手机号码,银行卡号\n");
    for (Person each : people) {
      csv.append(
          "%s,%s,%s,%s\n".formatted(each.name(), each.residentId(), each.mobile(), each.card()));
    }
    write(share, "open/客户 名单+a&b%41.csv", csv.toString(), StandardCharsets.UTF_8);
    write(share, "深/更 深/gbk.csv", csv.toString(), Charset.forName("GB18030"));
    write(share, "big/log.txt", csv.toString().repeat(200), StandardCharsets.UTF_8);
    write(share, "empty.txt", "", StandardCharsets.UTF_8);
    write(share, "broken.zip", "PK\u0003\u0004 not a zip", StandardCharsets.ISO_8859_1);
    write(share, "$RECYCLE.BIN/x.txt", people.getFirst().residentId(), StandardCharsets.UTF_8);
  }

  private static void write(Path share, String name, String text, Charset charset)
      throws IOException {
    Path file = share.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(charset));
  }

  private static void settings() {
    for (String each : List.of("publicAccessBlock", "ownershipControls", "website")) {
      stub.set(each, StubAnswer.error(404, "NoSuchConfiguration", ""));
    }
    stub.set("accelerate", StubAnswer.of(200, "<AccelerateConfiguration/>"));
    stub.set("location", StubAnswer.of(200, "<LocationConstraint>cn-north-1</LocationConstraint>"));
    stub.set(
        "acl",
        StubAnswer.of(200, "<AccessControlPolicy><AccessControlList/></AccessControlPolicy>"));
    stub.set(
        "policy",
        StubAnswer.of(
            200,
            """
            {"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",
            "Resource":"arn:aws-cn:s3:::ledger/bank/open/*"}]}
            """));
    stub.set(
        "replication",
        StubAnswer.of(
            200,
            """
            <ReplicationConfiguration><Role>r</Role><Rule><ID>1</ID><Status>Enabled</Status>
            <Filter><Prefix>bank/</Prefix></Filter>
            <Destination><Bucket>arn:aws:s3:::copy</Bucket></Destination></Rule>
            </ReplicationConfiguration>
            """));
    for (int i = 0; i < 60; i++) {
      stub.plan(
          "",
          request ->
              request.bucket().equals("copy")
                  ? StubAnswer.of(301, "").with("x-amz-bucket-region", "ap-east-1")
                  : null);
    }
  }

  private static Set<String> findings(InventoryReader inventory, String source) {
    try (Stream<Finding> all = inventory.findings()) {
      return all.filter(each -> each.asset().source().equals(source))
          .map(
              each ->
                  "%s %s %d %d %d %s"
                      .formatted(
                          inside(each.location()),
                          each.rule(),
                          each.matches(),
                          each.distinct(),
                          each.records(),
                          each.positions().stream().map(ObjectStoreIT::inside).toList()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> coverage(InventoryReader inventory, String source) {
    try (Stream<AssetEntry> all = inventory.assets()) {
      return all.filter(each -> each.location().source().equals(source))
          .filter(each -> !each.kind().equals("flows") && !each.kind().equals("folder"))
          .map(
              each ->
                  "%s %s %d %s"
                      .formatted(
                          inside(each.location()),
                          each.kind(),
                          each.size(),
                          each.outcome().getClass().getSimpleName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String inside(Location location) {
    return new Location("x", location.segments()).toString();
  }

  @Test
  void bothWaysTheSameIsFoundAndCovered() throws Exception {
    try (InventoryReader inventory = InventoryReader.open(out)) {
      Set<String> local = findings(inventory, "local");
      assertThat(local).hasSizeGreaterThan(60);
      assertThat(findings(inventory, "bucket")).isEqualTo(local);
      Set<String> covered = coverage(inventory, "local");
      assertThat(covered).hasSizeGreaterThan(20);
      assertThat(coverage(inventory, "bucket")).isEqualTo(covered);
    }
  }

  @Test
  void aCopyAbroadAndAPublicFolderAreFlowsAndViolations() throws Exception {
    try (InventoryReader inventory = InventoryReader.open(out);
        Stream<FlowEntry> flows = inventory.flows();
        Stream<Violation> violations = inventory.violations()) {
      List<FlowEntry> all = flows.toList();
      assertThat(all)
          .filteredOn(each -> each.flow().kind() == Kind.REPLICATION)
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.far().verdict()).isEqualTo(Verdict.OFFSHORE);
                assertThat(each.far().jurisdiction()).isEqualTo(new Jurisdiction("HK"));
                assertThat(each.flow().far().host()).isEqualTo("copy.s3.ap-east-1.amazonaws.com");
              });
      assertThat(all)
          .filteredOn(each -> each.flow().kind() == Kind.PUBLIC_ACCESS)
          .singleElement()
          .satisfies(each -> assertThat(each.flow().place().value("path")).isEqualTo("open"));
      List<Violation> bucket =
          violations.filter(each -> each.place().source().equals("bucket")).toList();
      assertThat(bucket)
          .extracting(Violation::policy)
          .contains("pfi-flow-offshore", "pfi-flow-public", "pfi-open");
      assertThat(bucket)
          .filteredOn(
              each -> each.policy().equals("pfi-flow-public") || each.policy().equals("pfi-open"))
          .allMatch(each -> each.place().toString().contains("path:open"));
    }
    for (String language : List.of("zh", "en")) {
      Run report =
          Run.of("report", out.toString(), "--format", "html,csv,json", "--lang", language);
      assertThat(report.exitCode()).as(report.err()).isZero();
    }
    assertThat(Files.readString(out.resolve("flows-en.csv")))
        .contains("copy.s3.ap-east-1.amazonaws.com", "Hong Kong", "rule 1 of GetBucketReplication")
        .contains("public access", "statement 1 of the bucket's policy");
    assertThat(Files.readString(out.resolve("flows-zh.csv")))
        .contains("GetBucketReplication 的第 1 条规则", "公开访问", "存储桶策略的第 1 条");
    assertThat(Files.readString(out.resolve("inventory.json"))).contains("PUBLIC_ACCESS");
  }

  @Test
  void keysAreNowhere() throws Exception {
    assertThat(printed).doesNotContain(ACCESS, SECRET);
    assertThat(new LeakSearch(Stream.of(ACCESS, SECRET)).in(out)).isEmpty();
  }

  /** By their entity tags objects are known not to have changed. */
  @Test
  void whatHasNotChangedIsCarriedOver() throws Exception {
    Path again = run("again", "--incremental", "--previous", out.toString());
    try (InventoryReader first = InventoryReader.open(out);
        InventoryReader second = InventoryReader.open(again)) {
      assertThat(findings(second, "bucket")).isEqualTo(findings(first, "bucket"));
    }
    List<String> carried = FoundRows.carried(again);
    assertThat(carried).filteredOn(each -> each.contains("bucket")).hasSizeGreaterThan(20);
  }
}
