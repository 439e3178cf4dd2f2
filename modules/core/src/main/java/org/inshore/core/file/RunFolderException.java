package org.inshore.core.file;

import java.nio.file.Path;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.WordedException;
import org.inshore.spi.message.Wording;

/** A folder in which no temporary files can be made. */
public final class RunFolderException extends WordedException {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES = Messages.of(RunFolderException.class);

  RunFolderException(String key, Path folder, String variable, Throwable cause) {
    this(MESSAGES.wording(key, folder, variable), cause);
  }

  private RunFolderException(Wording wording, Throwable cause) {
    super(wording, cause);
  }
}
