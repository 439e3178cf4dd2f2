package org.inshore.scanners.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.testkit.store.ObjectStub;
import org.inshore.testkit.store.StubAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bad case has an outcome and one line, in both languages; the rest goes on. */
final class S3FailureTest {
  private static final String TARGET = "s3://ledger/";

  @TempDir Path folder;
  private ObjectStub stub;

  @BeforeEach
  void start() throws Exception {
    stub = ObjectStub.start("ledger");
    stub.put("a.txt", bytes("first"));
    stub.put("b.txt", bytes("second"));
    stub.put("large.txt", bytes("0123456789abcdef".repeat(1 << 17)));
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> settings() {
    return Scans.anonymous(stub.endpoint());
  }

  private static void says(ScanException failure, Category category, String en, String zh) {
    assertThat(failure).isNotNull();
    assertThat(failure.category()).isEqualTo(category);
    assertThat(failure.wording().en()).contains(en).doesNotContain("\n", "{0}");
    assertThat(failure.wording().zh()).contains(zh).doesNotContain("\n");
  }

  private ScanException listing(Map<String, Object> settings) {
    return catchThrowableOfType(ScanException.class, () -> Scans.of(TARGET, settings));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404|NoSuchBucket|CONFIGURATION|no bucket ledger|没有存储桶 ledger",
        "403|AccessDenied|ACCESS_DENIED|grant it s3:ListBucket|请授予 s3:ListBucket",
        "403|SignatureDoesNotMatch|CONFIGURATION|the secret key is not its own|私有密钥与之不符",
        "403|InvalidAccessKeyId|CONFIGURATION|does not know the access key|不认识该访问密钥",
        "400|ExpiredToken|CONFIGURATION|the session has expired|会话已过期",
        "403|RequestTimeTooSkewed|CONFIGURATION|the clock of this machine|请校准本机时钟",
        "301|PermanentRedirect|CONFIGURATION|is in region ap-east-1, not in cn-north-1|在地域 ap-east-1",
        "400|AuthorizationHeaderMalformed|CONFIGURATION|is in region ap-east-1|在地域 ap-east-1",
        "503|SlowDown|UNREACHABLE|asks to slow down|要求降低速率",
        "500|InternalError|UNREACHABLE|InternalError|InternalError",
        "418|Weird 110101190001010014|UNREACHABLE|HTTP 418|HTTP 418",
      })
  void aBucketThatCannotBeListed(int status, String code, Category category, String en, String zh) {
    stub.set(
        "list-type",
        StubAnswer.error(status, code, "110101190001010014")
            .with("x-amz-bucket-region", "ap-east-1"));
    ScanException failure = listing(settings());
    says(failure, category, en, zh);
    assertThat(failure.wording().en()).doesNotContain("110101190001010014");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403|AccessDenied|x|ACCESS_DENIED|grant it s3:GetObject|请授予 s3:GetObject",
        "403|AccessDenied|no right kms:Decrypt|ACCESS_DENIED|kms:Decrypt for that key|kms:Decrypt",
        "403|InvalidObjectState|x|UNREADABLE|restore a copy of it|请先恢复副本",
        "404|NoSuchKey|x|UNREADABLE|gone since it was listed|列出后已消失",
        "400|InvalidRequest|stored using a form of Server Side Encryption|UNREADABLE|customer-key|customer-key",
        "500|InternalError|x|UNREADABLE|InternalError|InternalError",
        "400|ExpiredToken|x|CONFIGURATION|the session has expired|会话已过期",
      })
  void anObjectThatCannotBeRead(
      int status, String code, String message, Category category, String en, String zh)
      throws Exception {
    for (int i = 0; i < 4; i++) {
      stub.plan("a.txt", _ -> StubAnswer.error(status, code, message));
    }
    Scans scans = Scans.of(TARGET, settings());
    says(scans.failure("a.txt"), category, en, zh);
    assertThat(scans.failures).containsOnlyKeys("a.txt");
    assertThat(scans.content)
        .containsOnlyKeys("b.txt", "large.txt")
        .containsEntry("b.txt", "second");
  }

  @Test
  void whatIsAskedToSlowDownOnceIsAskedAgain() throws Exception {
    stub.plan("a.txt", _ -> StubAnswer.error(503, "SlowDown", "slow"));
    assertThat(Scans.of(TARGET, settings()).content).containsEntry("a.txt", "first");
  }

  @Test
  void aConnectionThatIsLostOnceIsMadeAgain() throws Exception {
    stub.plan("a.txt", _ -> StubAnswer.of(206, "fir").with("Content-Range", "bytes 0-4/5").cut(2));
    assertThat(Scans.of(TARGET, settings()).content).containsEntry("a.txt", "first");
  }

  @Test
  void aConnectionThatIsLostInTheMiddle() throws Exception {
    for (int i = 0; i < 4; i++) {
      stub.plan(
          "a.txt", _ -> StubAnswer.of(206, "fir").with("Content-Range", "bytes 0-4/5").cut(2));
    }
    Scans scans = Scans.of(TARGET, settings());
    says(
        scans.failure("a.txt"),
        Category.UNREACHABLE,
        "the connection to 127.0.0.1 was lost",
        "连接中断");
    assertThat(scans.content).containsOnlyKeys("b.txt", "large.txt");
  }

  /** The second range asks for the content of the first by its tag. */
  @Test
  void anObjectThatChangesWhileItIsRead() throws Exception {
    stub.plan(
        "large.txt",
        _ -> {
          stub.plan(
              "large.txt",
              _ -> {
                stub.put("large.txt", bytes("another"));
                return null;
              });
          return null;
        });
    Scans scans = Scans.of(TARGET, settings());
    says(scans.failure("large.txt"), Category.UNREADABLE, "changed while it was read", "读取期间有改动");
    assertThat(scans.content).containsEntry("a.txt", "first").containsEntry("b.txt", "second");
  }

  @Test
  void anObjectIsReadByItsOwnersKey() throws Exception {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    for (int i = 0; i < 2; i++) {
      stub.plan(
          "a.txt",
          request ->
              key.equals(request.headers().get("x-amz-server-side-encryption-customer-key"))
                  ? null
                  : StubAnswer.error(400, "InvalidRequest", "a form of Server Side Encryption"));
    }
    Map<String, Object> settings = settings();
    settings.put("customer-key", "file:" + Files.writeString(folder.resolve("key"), key));
    Scans scans = Scans.of(TARGET, settings);
    assertThat(scans.failures).isEmpty();
    assertThat(scans.content).containsEntry("a.txt", "first");
    assertThat(stub.requests())
        .filteredOn(each -> each.key().equals("b.txt"))
        .noneMatch(each -> each.headers().containsKey("x-amz-server-side-encryption-customer-key"));
  }

  @Test
  void aHostThatIsNotThere() {
    Map<String, Object> settings = settings();
    settings.put("endpoint", "http://nobody.invalid");
    says(listing(settings), Category.UNREACHABLE, "no host nobody.invalid", "没有主机 nobody.invalid");
  }

  @Test
  void aPortThatNobodyListensAt() {
    Map<String, Object> settings = settings();
    stub.close();
    says(listing(settings), Category.UNREACHABLE, "nobody answers at 127.0.0.1", "127.0.0.1 无人应答");
  }

  @Test
  void aServiceThatFallsSilent() {
    Map<String, Object> settings = settings();
    settings.put("read-timeout", "1s");
    settings.put("attempts", 1);
    stub.set("list-type", StubAnswer.of(200, "").after(Duration.ofSeconds(3)));
    says(listing(settings), Category.UNREACHABLE, "no answer from 127.0.0.1 in time", "未及时应答");
  }

  @Test
  void aCertificateThatFitsNot() throws Exception {
    Path store = folder.resolve("store.p12");
    Path pem = folder.resolve("ca.pem");
    try (ObjectStub secure = ObjectStub.start("ledger", SelfSigned.context(store, pem))) {
      secure.put("a.txt", bytes("first"));
      Map<String, Object> settings = Scans.anonymous(secure.endpoint());
      says(
          listing(settings),
          Category.CONFIGURATION,
          "the certificate of 127.0.0.1",
          "127.0.0.1 的证书");
      settings.put("trust", pem.toString());
      assertThat(Scans.of(TARGET, settings).content).containsEntry("a.txt", "first");
      settings.put("endpoint", secure.endpoint().replace("127.0.0.1", "localhost"));
      says(
          listing(settings),
          Category.CONFIGURATION,
          "the certificate of localhost",
          "localhost 的证书");
    }
  }

  @Test
  void aRealServerRefusesAWrongSecretAndABucketThatIsNotThere() throws Exception {
    try (ObjectServer server = new ObjectServer(folder)) {
      server.put("a.txt", "first");
      Map<String, Object> settings = new LinkedHashMap<>(server.settings());
      settings.put("attempts", 1);
      assertThat(Scans.of(TARGET, settings).content).containsEntry("a.txt", "first");
      says(
          catchThrowableOfType(ScanException.class, () -> Scans.of("s3://nobody/", settings)),
          Category.CONFIGURATION,
          "no bucket nobody",
          "没有存储桶 nobody");
      settings.put(
          "secret-key", "file:" + Files.writeString(folder.resolve("wrong"), "not-the-secret"));
      ScanException wrong = listing(settings);
      says(wrong, Category.CONFIGURATION, "the secret key is not its own", "私有密钥与之不符");
      assertThat(wrong.toString()).doesNotContain(ObjectServer.SECRET, ObjectServer.ACCESS);
    }
  }
}
