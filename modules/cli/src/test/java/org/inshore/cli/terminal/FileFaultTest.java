package org.inshore.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFaultTest {
  private static Terminal terminal(Locale locale) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Terminal(nowhere, nowhere, locale, false);
  }

  @ParameterizedTest
  @CsvSource({
    "/srv/out/.inshore-4f.tmp, Operation not permitted, /srv/out, no permission, 没有权限",
    "/srv/out/a.csv, Read-only file system, /srv/out/a.csv, read-only, 只读",
    "/dev/full/x, Not a directory, /dev/full/x, not a folder, 不是文件夹",
    "/srv/a, File name too long, /srv/a, too long, 过长",
    "/srv/a, Too many open files, /srv/a, ulimit -n, ulimit -n",
    "/srv/a, Disk quota exceeded, /srv/a, disk, 磁盘",
  })
  void isToldInTheLanguageOfTheUser(String file, String said, String place, String en, String zh) {
    FileSystemException fault = new FileSystemException(file, null, said);

    assertThat(Errors.describe(terminal(Locale.ENGLISH), fault))
        .contains(place + ": ")
        .contains(en);
    assertThat(Errors.describe(terminal(Locale.SIMPLIFIED_CHINESE), fault))
        .contains(place + "：")
        .contains(zh)
        .doesNotContain(said);
  }
}
