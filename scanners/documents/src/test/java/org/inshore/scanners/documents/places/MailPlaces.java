package org.inshore.scanners.documents.places;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
            "sender of the envelope",
            value -> bytes("From " + value + "@x Mon Jan 5 10:00:00 2026\nSubject: x\n\ny\n")));
    places.add(
        new Place(
            "mbox",
            "application/mbox",
            "second message",
            value -> bytes("From a\nSubject: x\n\ny\n\nFrom b\nSubject: z\n\n" + value + "\n")));
    places.add(
        new Place(
            "winmail.dat",
            "application/vnd.ms-tnef",
            "body as a page",
            value -> tnef("<html><body><p>" + value + "</p></body></html>")));
    older("body of plain text", 0x0002_800c);
    older("sender", 0x0000_8000);
    older("class of the message", 0x0007_8008);
  }

  private void older(String name, int attribute) {
    places.add(
        new Place(
            "winmail.dat",
            "application/vnd.ms-tnef",
            name,
            value -> {
              byte[] said = value.getBytes(Charset.forName("GB18030"));
              ByteBuffer all = begun(said.length);
              attribute(all, attribute, Arrays.copyOf(said, said.length + 1));
              return written(all);
            }));
  }

  /** A winmail.dat whose body is a page (MS-OXTNEF): a list of one property, 0x1013. */
  private static byte[] tnef(String page) {
    byte[] body = bytes(page);
    int padded = (body.length + 3) / 4 * 4;
    ByteBuffer properties = ByteBuffer.allocate(16 + padded).order(ByteOrder.LITTLE_ENDIAN);
    properties.putInt(1).putInt(0x1013_0102).putInt(1).putInt(body.length).put(body);
    ByteBuffer all = begun(padded);
    attribute(all, 0x0006_9003, properties.array());
    return written(all);
  }

  private static byte[] written(ByteBuffer all) {
    byte[] bytes = new byte[all.position()];
    all.get(0, bytes);
    return bytes;
  }

  private static ByteBuffer begun(int length) {
    ByteBuffer all = ByteBuffer.allocate(64 + length).order(ByteOrder.LITTLE_ENDIAN);
    all.putInt(0x223e_9f78).putShort((short) 1);
    attribute(all, 0x0008_9006, new byte[] {0, 0, 1, 0});
    return all;
  }

  private static void attribute(ByteBuffer all, int name, byte[] value) {
    short sum = 0;
    for (byte b : value) {
      sum += (short) (b & 0xff);
    }
    all.put((byte) 1).putInt(name).putInt(value.length).put(value).putShort(sum);
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
