package org.inshore.scanners.documents.places;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Places in messages of mail. */
final class MailPlaces {
  private final List<Place> places = new ArrayList<>();

  private MailPlaces() {}

  static List<Place> all() {
    MailPlaces all = new MailPlaces();
    all.mail();
    return all.places;
  }

  private void mail() {
    String head = "From: a@b.cn\r\nTo: c@d.cn\r\nMIME-Version: 1.0\r\n";
    for (String charset : List.of("UTF-8", "gb2312", "gb18030", "big5", "ISO-2022-JP")) {
      mail(
          "subject in " + charset,
          value ->
              head
                  + "Subject: =?"
                  + charset
                  + "?B?"
                  + base64(value, charset)
                  + "?=\r\n\r\ntext\r\n");
      mail(
          "body in " + charset,
          value ->
              head
                  + "Content-Type: text/plain; charset="
                  + charset
                  + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                  + base64(value, charset)
                  + "\r\n");
    }
    mail(
        "quoted printable",
        value ->
            head
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                + value.substring(0, 5)
                + "=\r\n"
                + value.substring(5)
                + "\r\n");
    String multipart = head + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n";
    mail("preamble", value -> multipart + value + "\r\n--b\r\n\r\ntext\r\n--b--\r\n");
    mail("epilogue", value -> multipart + "--b\r\n\r\ntext\r\n--b--\r\n" + value + "\r\n");
    mail(
        "attachment",
        value ->
            multipart
                + "--b\r\nContent-Disposition: attachment; filename=a.txt\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + base64(value, "GB18030")
                + "\r\n--b--\r\n");
    mail(
        "name of an attachment",
        value ->
            multipart
                + "--b\r\nContent-Disposition: attachment; filename*0*=UTF-8''a;\r\n filename*1=\""
                + value
                + ".txt\"\r\n\r\nx\r\n--b--\r\n");
    mail(
        "attached message",
        value ->
            multipart
                + "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: "
                + value
                + "\r\n\r\nx\r\n--b--\r\n");
    places.add(
        new Place(
            "mbox",
            "application/mbox",
            "second message",
            value -> bytes("From a\nSubject: x\n\ny\n\nFrom b\nSubject: z\n\n" + value + "\n")));
  }

  private interface Message {
    String of(String value);
  }

  private void mail(String name, Message message) {
    places.add(new Place("mail", "message/rfc822", name, value -> bytes(message.of(value))));
  }

  private static String base64(String text, String charset) {
    return Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
