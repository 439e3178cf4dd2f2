package org.inshore.scanners.documents.structure.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.sql.lexer.SqlInput;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Scripts of SQL, and dumps of databases above all. */
public final class SqlForm implements TextForm {

  /** Makes the form; it keeps nothing of what it reads. */
  public SqlForm() {}

  @Override
  public boolean begins(TextHead head) {
    return SqlHead.isScript(head);
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    byte[] head = text.in().readNBytes(TextHead.SIZE);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), text.in());
    SqlInput input = new SqlInput(all, text.encoding());
    new SqlReader(new SqlScript(text, input, SqlHead.escapes(head), sink)).read();
  }
}
