package org.inshore.scanners.documents.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativesTest {
  private static final String PLAIN = "客户：张三\n手机号 13800000000\n";
  private static final String HTML = "<p>客户：<b>张三</b></p><p>手机号&nbsp;<i>138</i>00000000</p>";

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "gb18030"})
  void whatBothSayIsHandedOnOnce(String charset) throws Exception {
    Recorded read = read(charset, part("plain", charset, PLAIN) + part("html", charset, HTML));
    assertThat(read.binaries.keySet()).containsExactly(Recorded.PLACE + "/entry:body.html");
    assertThat(html(read, charset)).endsWith(HTML).startsWith("<!doctype html>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "gb18030"})
  void whatThePlainTextSaysAloneIsHandedOn(String charset) throws Exception {
    String more = PLAIN + "证件 11010119900307000X\n";
    Recorded read = read(charset, part("plain", charset, more) + part("html", charset, HTML));
    assertThat(new String(read.binary("/entry:body.txt"), Charset.forName(charset)))
        .isEqualToIgnoringWhitespace("证件 11010119900307000X");
  }

  @Test
  void bytesOfAnotherCharsetAreNeverTakenForACopy() throws Exception {
    String both = part("plain", "utf-8", "\u00ff\u00fe 138") + part("html", "utf-8", "<p>138</p>");
    byte[] mail = message("alternative", both).getBytes(StandardCharsets.ISO_8859_1);
    Recorded read = Recorded.of(new MessageExtractor(), "message/rfc822", mail);
    assertThat(read.binaries).hasSize(2);
  }

  @Test
  void partsBesideEachOtherAreAllHandedOn() throws Exception {
    String parts = part("plain", "utf-8", PLAIN) + part("html", "utf-8", HTML);
    byte[] mail = message("mixed", parts).getBytes(StandardCharsets.UTF_8);
    Recorded read = Recorded.of(new MessageExtractor(), "message/rfc822", mail);
    assertThat(read.binaries).hasSize(2);
  }

  @Test
  void aPlainTextWithoutHtmlIsHandedOn() throws Exception {
    Recorded read = read("utf-8", part("plain", "utf-8", PLAIN) + part("calendar", "utf-8", "x"));
    assertThat(new String(read.binary("/entry:body.txt"), StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(PLAIN.strip());
  }

  private static String html(Recorded read, String charset) {
    return new String(read.binary("/entry:body.html"), Charset.forName(charset)).strip();
  }

  private static Recorded read(String charset, String parts) throws Exception {
    byte[] mail = message("alternative", parts).getBytes(Charset.forName(charset));
    return Recorded.of(new MessageExtractor(), "message/rfc822", mail);
  }

  private static String part(String type, String charset, String body) {
    return "--x\nContent-Type: text/"
        + type
        + "; charset="
        + charset
        + "\nContent-Transfer-Encoding: 8bit\n\n"
        + body.strip()
        + "\n";
  }

  private static String message(String type, String parts) {
    return "From: a@bank.invalid\nMIME-Version: 1.0\nContent-Type: multipart/"
        + type
        + "; boundary=x\n\n"
        + parts
        + "--x--\n";
  }
}
