package org.inshore.core.report;

import java.io.IOException;
import java.nio.file.Path;
import org.inshore.core.file.RunFolder;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Worded;
import org.inshore.spi.message.WordedException;
import org.inshore.spi.message.Wording;

/** A report that cannot be written; nothing of it is left behind. */
public final class ReportException extends WordedException {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES = Messages.of(ReportException.class);

  ReportException(String format, Path folder, IOException cause) {
    this(wording(format, folder, cause), cause);
  }

  ReportException(String format, OutOfMemoryError cause) {
    this(MESSAGES.wording("memory", format), cause);
  }

  private ReportException(Wording wording, Throwable cause) {
    super(wording, cause);
  }

  /** What the cause says for itself; else it is the disk. */
  private static Wording wording(String format, Path folder, IOException cause) {
    return cause instanceof Worded said
        ? MESSAGES.wording("reason", format, said.wording())
        : MESSAGES.wording("write", format, folder, temporary());
  }

  private static Path temporary() {
    return RunFolder.common(Path.of(System.getProperty("java.io.tmpdir")));
  }
}
