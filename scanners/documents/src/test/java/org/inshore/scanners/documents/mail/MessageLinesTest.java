package org.inshore.scanners.documents.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the head of a message or of a part and is no field. */
class MessageLinesTest {
  private static final String VALUE = "440103190203204115";

  private static Recorded read(String mail) throws Exception {
    return Recorded.of(new MessageExtractor(), "message/rfc822", mail.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void isHandedOn(String end) throws Exception {
    String single = "Subject: x\nid %s\n\nbody\n".formatted(VALUE);
    String part =
        "Subject: x\nContent-Type: multipart/signed; boundary=\"--b\"\n\n----b\nid %s\n\n----b--\n"
            .formatted(VALUE);
    assertThat(read(single.replace("\n", end)).allText()).containsOnlyOnce(VALUE);
    Recorded parts = read(part.replace("\n", end));
    assertThat(parts.allText()).containsOnlyOnce(VALUE);
    assertThat(parts.failed).isEmpty();
  }

  /** Lines of a body that look like the begin of a part; bodies are inner documents. */
  @ParameterizedTest
  @ValueSource(strings = {"--", "-----Original Message-----", "--b2"})
  void areNotThoseOfABody(String line) throws Exception {
    String mail =
        "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nabove\n%s\nid %s\n--b--\n"
            .formatted(line, VALUE);
    Recorded read = read(mail);
    assertThat(read.allText()).doesNotContain(VALUE);
    assertThat(new String(read.binary("/entry:body.txt"), UTF_8)).contains(VALUE);
  }
}
