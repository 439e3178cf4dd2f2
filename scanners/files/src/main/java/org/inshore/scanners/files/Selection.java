package org.inshore.scanners.files;

import java.util.List;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Which files the operator wants; what is left out has a reason. */
final class Selection {
  private static final Messages MESSAGES = Messages.of(Selection.class);

  private final FilesSettings settings;
  private final List<Glob> include;
  private final List<Glob> exclude;

  Selection(FilesSettings settings) {
    this.settings = settings;
    this.include = settings.include().stream().map(Glob::of).toList();
    this.exclude = settings.exclude().stream().map(Glob::of).toList();
  }

  /** Why a file is left out; null when it is wanted. */
  @Nullable Wording whyNotFile(String path) {
    for (int i = 0; i < exclude.size(); i++) {
      if (exclude.get(i).matches(path)) {
        return MESSAGES.wording("skipped.exclude", settings.exclude().get(i));
      }
    }
    if (!include.isEmpty() && include.stream().noneMatch(glob -> glob.matches(path))) {
      return MESSAGES.wording("skipped.include");
    }
    return null;
  }

  /** Why a link is left out, whatever it leads to; null when nothing excludes it. */
  @Nullable Wording whyNotLink(String path) {
    for (int i = 0; i < exclude.size(); i++) {
      if (exclude.get(i).matches(path) || exclude.get(i).matchesAllIn(path)) {
        return MESSAGES.wording("skipped.exclude", settings.exclude().get(i));
      }
    }
    return null;
  }

  /** Why a folder and all in it is left out; null when it is looked into. */
  @Nullable Wording whyNotFolder(String path) {
    for (int i = 0; i < exclude.size(); i++) {
      if (exclude.get(i).matchesAllIn(path)) {
        return MESSAGES.wording("skipped.exclude", settings.exclude().get(i));
      }
    }
    return null;
  }
}
