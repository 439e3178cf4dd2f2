package org.inshore.benchmarks.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.spi.content.Encoding;

/** The kinds of text that everything is measured on. */
public enum Corpus {
  /** Chinese prose with a value planted here and there. */
  PROSE("prose-utf8.txt", Encoding.UTF_8),
  /** The same text as Chinese Windows writes it. */
  PROSE_GB18030("prose-gb18030.txt", Encoding.GB18030),
  /** A bank's log: numbers of every kind, few of them values. */
  LOG("bank.log", Encoding.UTF_8),
  /** Transactions: three values in every line. */
  CSV("transactions.csv", Encoding.UTF_8),
  /** Source code: hardly a number. */
  CODE("source.txt", Encoding.UTF_8);

  private final String file;
  private final Encoding encoding;

  Corpus(String file, Encoding encoding) {
    this.file = file;
    this.encoding = encoding;
  }

  /** Where it lies in a folder of inputs. */
  public Path in(Path folder) {
    return folder.resolve(file);
  }

  /** How it is encoded. */
  public Encoding encoding() {
    return encoding;
  }

  /** Its first bytes, up to a limit, cut after a line. */
  public byte[] read(Path folder, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(in(folder))) {
      return Lines.whole(in.readNBytes(limit));
    }
  }
}
