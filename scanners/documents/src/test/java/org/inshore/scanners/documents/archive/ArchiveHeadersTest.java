package org.inshore.scanners.documents.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.tar.TarExtractor;
import org.inshore.scanners.documents.archive.zip.ZipExtractor;
import org.inshore.scanners.documents.office.word.DocxExtractor;
import org.junit.jupiter.api.Test;

/** What the headers of archives say beside the names of files. */
class ArchiveHeadersTest {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final byte[] CONTENT = "nothing".getBytes(StandardCharsets.US_ASCII);

  @Test
  void ownersFoldersCommentsAndAttributesOfTar() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      tar.putArchiveEntry(new TarArchiveEntry("folder of somebody/"));
      tar.closeArchiveEntry();
      for (int i = 0; i < 2; i++) {
        TarArchiveEntry entry = new TarArchiveEntry("file" + i);
        entry.setSize(CONTENT.length);
        entry.setUserName("owner");
        entry.setGroupName("group");
        entry.addPaxHeader("comment", "a comment");
        entry.addPaxHeader("SCHILY.xattr.user.note", "an attribute");
        tar.putArchiveEntry(entry);
        tar.write(CONTENT);
        tar.closeArchiveEntry();
      }
    }

    Recorded read = Recorded.of(new TarExtractor(), "application/x-tar", out.toByteArray());

    assertThat(read.text("/part:headers").lines())
        .contains("folder of somebody", "owner", "group", "comment: a comment")
        .contains("SCHILY.xattr.user.note: an attribute")
        .doesNotHaveDuplicates();
    assertThat(read.binaries).hasSize(2);
    // Times of entries are eleven octal digits, as telephones have.
    assertThat(read.texts).doesNotContainKey(Recorded.PLACE + "/part:rest");
  }

  /** An archive of a folder that is called as one of an Office document is. */
  @Test
  void aFolderThatAPackageHasToo() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/media/notes.txt"));
      zip.write(CONTENT);
    }
    Recorded read = Recorded.of(new DocxExtractor(), DOCX, out.toByteArray());
    assertThat(read.binary("/entry:word%2fmedia%2fnotes.txt")).isEqualTo(CONTENT);
  }

  @Test
  void theNameAndTheCommentOfGzip() throws Exception {
    GzipParameters parameters = new GzipParameters();
    parameters.setFileName("name as it was.txt");
    parameters.setComment("a comment");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GzipCompressorOutputStream gzip = new GzipCompressorOutputStream(out, parameters)) {
      gzip.write(CONTENT);
    }

    Recorded read = Recorded.of(new GzipExtractor(), "application/gzip", out.toByteArray());

    assertThat(read.text("/part:header").lines())
        .containsExactly("name as it was.txt", "a comment");
    assertThat(read.binaries.values()).containsExactly(CONTENT);
  }

  @Test
  void foldersOfZipWithNothingInThem() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : new String[] {"full/", "full/empty of 某某/", "full/file"}) {
        zip.putNextEntry(new ZipEntry(name));
      }
      zip.write(CONTENT);
    }

    Recorded read = Recorded.of(new ZipExtractor(), "application/zip", out.toByteArray());

    assertThat(read.text("/part:folders").strip()).isEqualTo("full/empty of 某某");
  }
}
