package org.inshore.scanners.documents.database.dbf;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/**
 * Hands on the text of a file of memos. Which record each is of, the table beside it tells; its
 * reader joins them.
 */
public final class MemoExtractor extends GuardedExtractor {

  /** For the service loader. */
  public MemoExtractor() {
    super("dbf-memo", "application/x-dbf-memo");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    TextRuns.push(document.location(), document.bytes(), sink);
    if (MemoFile.beside(document, "dbf") == null) {
      throw Problems.noReader("dbf.alone");
    }
    sink.note(Problems.wording("dbf.joined"));
  }
}
