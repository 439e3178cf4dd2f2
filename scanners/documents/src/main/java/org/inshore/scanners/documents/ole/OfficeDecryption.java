package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Decryption of a package of Office 2007 and later, which lies encrypted in a storage: by the
 * password that programs set for write protection, and then by those of the scan.
 */
final class OfficeDecryption {
  private OfficeDecryption() {}

  /** Hands on the package as an inner document. */
  static void open(DirectoryNode directory, Location location, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    List<String> passwords = new ArrayList<>(List.of(Decryptor.DEFAULT_PASSWORD));
    passwords.addAll(DocumentOptions.current().passwords());
    try {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(directory));
      for (String password : passwords) {
        if (decryptor.verifyPassword(password)) {
          push(decryptor, directory, location, limits, sink);
          return;
        }
      }
    } catch (GeneralSecurityException e) {
      throw Problems.encrypted(e);
    }
    throw Problems.encrypted(null);
  }

  private static void push(
      Decryptor decryptor,
      DirectoryNode directory,
      Location location,
      Limits limits,
      ContentSink sink)
      throws IOException, GeneralSecurityException, ScanException, InterruptedException {
    Location place = location.append("part", "document");
    try (InputStream in = decryptor.getDataStream(directory);
        Spool bytes = Spool.copy(in, limits.fileBytes())) {
      if (bytes.breakage() != null) {
        sink.failed(place, Problems.damaged(bytes.breakage()));
      }
      sink.content(new Content.Binary(place, "document", bytes));
    }
  }
}
