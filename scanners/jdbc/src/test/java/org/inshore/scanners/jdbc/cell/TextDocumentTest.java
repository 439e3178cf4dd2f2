package org.inshore.scanners.jdbc.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDocumentTest {
  @Test
  void mailIsTold() {
    String mail =
        "Received: by mx.example.org\r\nSubject: hello\r\nContent-Type: text/plain\r\n\r\nhi";
    assertThat(TextDocument.isMail(mail)).isTrue();
    assertThat(TextDocument.isMail(mail.replace("\r\n", "\n"))).isTrue();
    assertThat(TextDocument.isMail("Note: call back\nabout Content-Type: text/plain in his mail"))
        .isFalse();
    assertThat(TextDocument.isMail("Subject: hello, this is a remark and no more than that."))
        .isFalse();
    assertThat(TextDocument.isMail("")).isFalse();
  }

  @Test
  void documentsAreDecoded() {
    byte[] bytes = new byte[100];
    new Random(5).nextBytes(bytes);
    for (byte[] start :
        new byte[][] {
          {'P', 'K', 3, 4}, {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, {0x1f, (byte) 0x8b, 8}
        }) {
      byte[] document = Arrays.copyOf(bytes, bytes.length);
      System.arraycopy(start, 0, document, 0, start.length);
      String base64 = Base64.getEncoder().encodeToString(document);
      String hex = HexFormat.of().formatHex(document);
      assertThat(TextDocument.decoded(base64)).isEqualTo(document);
      assertThat(TextDocument.decoded(Base64.getMimeEncoder().encodeToString(document)))
          .isEqualTo(document);
      assertThat(TextDocument.decoded("data:image/jpeg;base64," + base64)).isEqualTo(document);
      assertThat(TextDocument.decoded(hex)).isEqualTo(document);
      assertThat(TextDocument.decoded("0x" + hex)).isEqualTo(document);
    }
  }

  @Test
  void documentsWithinMessagesAreDecoded() {
    byte[] zip = new byte[90];
    new Random(8).nextBytes(zip);
    System.arraycopy(new byte[] {'P', 'K', 3, 4, 20, 0}, 0, zip, 0, 6);
    byte[] jpeg = zip.clone();
    System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 1, 1}, 0, jpeg, 0, 6);
    String message =
        "{\"front\":\"data:image/jpeg;base64,%s\",\"form\":\"%s\"}"
            .formatted(
                Base64.getEncoder().encodeToString(jpeg), Base64.getEncoder().encodeToString(zip));

    assertThat(TextDocument.within(message)).containsExactlyInAnyOrder(zip, jpeg);
    assertThat(TextDocument.within("path: /9j/a.jpg and UEsDBA, ".repeat(9))).isEmpty();
  }

  @Test
  void documentsOfEveryFormWithinMessagesAreDecoded() {
    byte[] rest = new byte[300];
    new Random(9).nextBytes(rest);
    for (String start :
        List.of(
            "255044462d",
            "504b0304",
            "d0cf11e0",
            "1f8b08",
            "425a68",
            "fd377a58",
            "28b52ffd",
            "377abcaf",
            "52617221",
            "89504e47",
            "ffd8ff",
            "47494638",
            "49492a00",
            "4d4d002a",
            "53514c69")) {
      byte[] document = rest.clone();
      System.arraycopy(HexFormat.of().parseHex(start), 0, document, 0, start.length() / 2);
      String plain = Base64.getEncoder().encodeToString(document);
      String lines = Base64.getMimeEncoder().encodeToString(document);
      for (String message :
          List.of(
              plain + " and a remark",
              "<a name=\"form\">" + plain + "</a>",
              "attached:\r\n" + lines + "\r\n--",
              "关于客户的申请表，见附件：".repeat(5) + plain,
              ("x".repeat(60) + " ").repeat(3) + plain + ";")) {
        assertThat(TextDocument.within(message)).as("%s", start).containsExactly(document);
      }
      assertThat(TextDocument.within("a" + plain + ".")).as("%s", start).isEmpty();
    }
  }

  @Test
  void allElseStays() {
    byte[] bytes = new byte[100];
    new Random(6).nextBytes(bytes);
    assertThat(TextDocument.decoded(Base64.getEncoder().encodeToString(bytes))).isNull();
    assertThat(TextDocument.decoded(HexFormat.of().formatHex(bytes))).isNull();
    assertThat(TextDocument.decoded("data:text/plain,".repeat(4))).isNull();
    assertThat(TextDocument.decoded("UEsDBA is how an archive begins in Base64, they said"))
        .isNull();
    assertThat(TextDocument.decoded("25504446")).isNull();
  }
}
