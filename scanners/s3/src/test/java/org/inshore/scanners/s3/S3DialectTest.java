package org.inshore.scanners.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.source.Location;
import org.inshore.testkit.store.ObjectStub;
import org.inshore.testkit.store.StubAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stores that speak the protocol in a way of their own, and objects of which it says little. */
final class S3DialectTest {
  private static final String PAGE_WITHOUT_END =
      """
      <%1$s><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>%2$s</%1$s>
      """;

  private ObjectStub stub;

  @BeforeEach
  void start() throws Exception {
    stub = ObjectStub.start("ledger");
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  private Scans scan(Map<String, Object> settings) throws Exception {
    return Scans.of("s3://ledger/data/", settings);
  }

  private Map<String, Object> settings() {
    return Scans.anonymous(stub.endpoint());
  }

  @Test
  void aStoreThatListsAsBeforeIsListedToItsEnd() throws Exception {
    for (int i = 0; i < 2_345; i++) {
      stub.put("data/客户 %04d+.txt".formatted(i), new byte[] {'x'});
    }
    stub.listAsBefore();
    Scans scans = new Scans();
    try (Scanner scanner = Scans.open("s3://ledger/data/", settings())) {
      scanner.discover(scans);
    }
    assertThat(scans.assets).hasSize(2_345).containsKey("客户 2344+.txt");
  }

  @Test
  void aListingThatNeverGoesOnFails() {
    stub.set(
        "list-type",
        StubAnswer.of(
            200,
            PAGE_WITHOUT_END.formatted(
                "ListBucketResult", "<NextContinuationToken>same</NextContinuationToken>")));
    ScanException failure = catchThrowableOfType(ScanException.class, () -> scan(settings()));
    assertThat(failure.category()).isEqualTo(Category.UNREADABLE);
    assertThat(failure.wording().en()).contains("end");
  }

  @Test
  void aListingOfVersionsThatDoesNotSayHowToGoOnFails() {
    stub.set("versions", StubAnswer.of(200, PAGE_WITHOUT_END.formatted("ListVersionsResult", "")));
    Map<String, Object> settings = settings();
    settings.put("versions", true);
    ScanException failure = catchThrowableOfType(ScanException.class, () -> scan(settings));
    assertThat(failure.category()).isEqualTo(Category.UNREADABLE);
  }

  @Test
  void anObjectThatWasCompressedForTheWebIsReadAsItIsStored() throws Exception {
    byte[] text = "13912345678 and more ".repeat(300_000).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text);
    }
    byte[] noise = new byte[3 << 20];
    new Random(5).nextBytes(noise);
    ByteArrayOutputStream large = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(large)) {
      out.write(noise);
    }
    for (var each :
        Map.of("small", packed.toByteArray(), "large", large.toByteArray()).entrySet()) {
      stub.put("data/" + each.getKey(), each.getValue());
      for (int i = 0; i < 20; i++) {
        stub.plan("data/" + each.getKey(), request -> stored(request, each.getValue()));
      }
      assertThat(bytes("data/" + each.getKey())).isEqualTo(each.getValue());
    }
  }

  private static @Nullable StubAnswer stored(ObjectStub.Request request, byte[] whole) {
    String range = request.headers().get("range");
    if (range == null) {
      return null;
    }
    String[] ends = range.substring("bytes=".length()).split("-", -1);
    int from = Integer.parseInt(ends[0]);
    int to = (int) Math.min(whole.length, Long.parseLong(ends[1]) + 1);
    byte[] part = Arrays.copyOfRange(whole, from, to);
    return new StubAnswer(206, Map.of(), part, part.length, Duration.ZERO)
        .with("Content-Encoding", "gzip")
        .with("ETag", "\"z\"")
        .with("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + whole.length);
  }

  private byte[] bytes(String key) throws Exception {
    Scans scans = new Scans();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Scanner scanner = Scans.open("s3://ledger/" + key, settings())) {
      scanner.discover(scans);
      Asset asset = scans.assets.values().iterator().next();
      scanner.read(
          asset,
          new ContentSink() {
            @Override
            public void content(Content content) throws ScanException {
              if (content instanceof Content.Binary binary) {
                try (var in = binary.bytes().open()) {
                  in.transferTo(read);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              }
            }

            @Override
            public void failed(Location part, ScanException reason) {
              throw new IllegalStateException(reason);
            }

            @Override
            public void skipped(Location part, Wording reason) {
              throw new IllegalStateException(reason.en());
            }

            @Override
            public void note(Wording note) {}
          });
    }
    return read.toByteArray();
  }

  @Test
  void keysAsLongAsTheyMayBeOrWithASlashAtTheirEnd() throws Exception {
    String longest = "户".repeat(339) + "xx";
    for (String each : new String[] {longest, "folder/", "//", "a/../../b/", "..", "."}) {
      stub.put("data/" + each, each.getBytes(StandardCharsets.UTF_8));
    }
    Scans scans = scan(settings());
    assertThat(scans.failures).isEmpty();
    assertThat(scans.content)
        .allSatisfy((key, text) -> assertThat(key).isEqualTo(text))
        .containsKey(longest)
        .hasSize(6);
  }

  @Test
  void anEmptyBucketHoldsNothing() throws Exception {
    Scans scans = scan(settings());
    assertThat(scans.assets).isEmpty();
    assertThat(scans.failures).isEmpty();
  }
}
