package org.inshore.testkit.estate.people;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.estate.people.Heading.Language;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.planting.Truth;
import org.inshore.testkit.estate.share.Share;
import org.inshore.testkit.estate.share.Workbook;

/**
 * Files in which customers stand and that cannot be looked through: a database file, a RAR archive,
 * a Parquet file, a workbook with a password, a zip cut short, a picture.
 */
public final class UnreadFiles {
  private static final String PASSWORD = "synthetic";

  private final Share share;
  private final Planting planting;
  private final byte[] list;

  private UnreadFiles(Share share, Planting planting, byte[] list) {
    this.share = share;
    this.planting = planting;
    this.list = list;
  }

  /** Fills a folder with one of each and nothing else; the source is {@code unread}. */
  public static Truth fill(Path folder, long seed) throws IOException {
    Planting planting = new Planting("unread");
    write(new Share(folder, planting), planting, new Crowd(seed, 100), "files");
    return Planting.truth(List.of(planting));
  }

  /** Writes one of each into a folder of a share, with the customers 1 to 20. */
  static void write(Share share, Planting planting, Crowd crowd, String folder) throws IOException {
    StringBuilder list = new StringBuilder("姓名,身份证号,手机号码\n");
    for (Individual each : crowd.customers(1, 20)) {
      list.append(each.name() + "," + each.id() + "," + each.mobile() + "\n");
    }
    UnreadFiles files =
        new UnreadFiles(share, planting, list.toString().getBytes(StandardCharsets.UTF_8));
    files.add(folder + "/客户.orc", files.orc());
    files.add(folder + "/归档.rar", files.rar());
    files.add(folder + "/名单.parquet", files.parquet());
    files.add(folder + "/加密名单.xlsx", encrypted(crowd));
    byte[] zip = files.zip("名单.csv");
    files.add(folder + "/传输中断.zip", Arrays.copyOf(zip, zip.length * 2 / 3));
    files.add(folder + "/证件扫描.png", picture());
  }

  private void add(String path, byte[] content) throws IOException {
    planting.unread(share.write(path, content));
  }

  /** An ORC file's marks around a stripe that holds the list as it is. */
  private byte[] orc() {
    return around(new byte[] {'O', 'R', 'C', 0x0a, 0, 0, 0}, new byte[] {'O', 'R', 'C', 3});
  }

  /** A RAR archive's mark and the list stored as it is. */
  private byte[] rar() {
    return around(new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0}, new byte[0]);
  }

  /** A Parquet file's marks around a page that holds the list as it is. */
  private byte[] parquet() {
    return around(
        new byte[] {'P', 'A', 'R', '1', 0x15, 0, 0x15, 0}, new byte[] {'P', 'A', 'R', '1'});
  }

  private byte[] around(byte[] before, byte[] after) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(before);
    bytes.writeBytes(list);
    bytes.writeBytes(after);
    return bytes.toByteArray();
  }

  private static byte[] encrypted(Crowd crowd) throws IOException {
    try (Workbook plain = new Workbook();
        POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Listing list = Listings.plain(Language.CHINESE, crowd.customers(1, 20));
      list.sheet(plain, "名单");
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(PASSWORD);
      try (OPCPackage open = OPCPackage.open(new ByteArrayInputStream(plain.bytes()));
          OutputStream out = encryptor.getDataStream(files)) {
        open.save(out);
      }
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(list);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
