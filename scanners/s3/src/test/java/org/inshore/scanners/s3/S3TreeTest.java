package org.inshore.scanners.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.testkit.store.ObjectStub;
import org.inshore.testkit.store.StubAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a target is of, and what its listing holds. */
final class S3TreeTest {
  private ObjectStub stub;

  @BeforeEach
  void start() throws Exception {
    stub = ObjectStub.start("ledger");
    put("data/a.txt", "first");
    put("data/b/c.txt", "second");
    put("data/", "");
    put("data/b/", "");
    put("data2/d.txt", "third");
    put("e.txt", "fourth");
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  private void put(String key, String text) {
    stub.put(key, text.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> settings() {
    return Scans.anonymous(stub.endpoint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s3://ledger/data/", "s3://ledger/data", "oss://ledger/data", "S3://ledger/data"})
  void aPrefixIsAFolder(String target) throws Exception {
    Map<String, Object> settings = settings();
    settings.put("addressing", "path");
    Scans scans = Scans.of(target, settings);
    assertThat(scans.content)
        .containsOnly(Map.entry("a.txt", "first"), Map.entry("b/c.txt", "second"));
    assertThat(scans.skipped).containsOnlyKeys("/", "b/");
    assertThat(scans.failures).isEmpty();
  }

  @Test
  void aBucketIsAllOfIt() throws Exception {
    assertThat(Scans.of("s3://ledger", settings()).content)
        .containsOnlyKeys("data/a.txt", "data/b/c.txt", "data2/d.txt", "e.txt");
  }

  @Test
  void aKeyIsOneObjectAlsoInAnotherRun() throws Exception {
    Scans scans = Scans.of("s3://ledger/data/b/c.txt", settings());
    assertThat(scans.content).containsOnly(Map.entry("c.txt", "second"));
    Asset asset = scans.assets.get("c.txt");
    Scans again = new Scans();
    try (Scanner scanner = Scans.open("s3://ledger/data/b/c.txt", settings())) {
      again.read(scanner, asset);
    }
    assertThat(again.content).containsOnly(Map.entry("c.txt", "second"));
  }

  @Test
  void anObjectThatIsCalledAsAFolderIsRefused() {
    put("data", "both");
    ScanException failure =
        catchThrowableOfType(ScanException.class, () -> Scans.of("s3://ledger/data", settings()));
    assertThat(failure.category()).isEqualTo(Category.CONFIGURATION);
    assertThat(failure.wording().en()).contains("both an object and a folder");
  }

  @ParameterizedTest
  @CsvSource({
    "s3://,names no bucket",
    "s3:///data,names no bucket",
    "s3://a b/data,names no bucket",
    "s3://AKIDKEY:secret@ledger/data,keys do not belong in a target",
    "s3://ledger.evil.example:80/x,names no bucket"
  })
  void aTargetThatIsNone(String target, String words) {
    ScanException failure =
        catchThrowableOfType(ScanException.class, () -> Scans.open(target, settings()));
    assertThat(failure.category()).isEqualTo(Category.CONFIGURATION);
    assertThat(failure.wording().en()).contains(words).doesNotContain("secret@");
  }

  @Test
  void keysMayHoldAnything() throws Exception {
    for (String key :
        new String[] {"x//y", "x/./z", "x/../w", "%41+b c&d", "客户\u0001名.txt", "/lead"}) {
      put("odd/" + key, key);
    }
    Scans scans = Scans.of("s3://ledger/odd/", settings());
    assertThat(scans.failures).isEmpty();
    assertThat(scans.content).allSatisfy((key, text) -> assertThat(key).isEqualTo(text)).hasSize(6);
  }

  @Test
  void anotherContentIsAnotherVersion() throws Exception {
    Asset before = Scans.of("s3://ledger", settings()).assets.get("e.txt");
    Asset same = Scans.of("s3://ledger", settings()).assets.get("e.txt");
    put("e.txt", "fourtj");
    Asset after = Scans.of("s3://ledger", settings()).assets.get("e.txt");
    assertThat(same.version()).isEqualTo(before.version());
    assertThat(after.version()).isNotEqualTo(before.version());
  }

  @Test
  void versionsAndMarksOfWhatWasDeleted() throws Exception {
    stub.set(
        "versions",
        StubAnswer.of(
            200,
            """
            <ListVersionsResult><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>
            <Version><Key>e.txt</Key><VersionId>v2</VersionId><IsLatest>true</IsLatest>
            <ETag>"2"</ETag><Size>6</Size><LastModified>2026-11-27T00:00:00.000Z</LastModified></Version>
            <Version><Key>e.txt</Key><VersionId>v1</VersionId><IsLatest>false</IsLatest>
            <ETag>"1"</ETag><Size>3</Size><LastModified>2026-11-26T00:00:00.000Z</LastModified></Version>
            <DeleteMarker><Key>gone.txt</Key><VersionId>m1</VersionId><IsLatest>true</IsLatest>
            <LastModified>2026-11-27T00:00:00.000Z</LastModified></DeleteMarker>
            </ListVersionsResult>
            """));
    for (int i = 0; i < 2; i++) {
      stub.plan(
          "e.txt",
          request ->
              "v1".equals(request.query().get("versionId"))
                  ? StubAnswer.of(206, "old")
                      .with("Content-Range", "bytes 0-2/3")
                      .with("ETag", "\"1\"")
                  : null);
    }
    Map<String, Object> settings = settings();
    settings.put("versions", true);
    Scans scans = Scans.of("s3://ledger", settings);
    assertThat(scans.content)
        .containsOnly(Map.entry("e.txt", "fourth"), Map.entry("e.txt?v1", "old"));
    assertThat(scans.skipped).containsOnlyKeys("gone.txt?m1");
  }
}
