package org.inshore.trees;

import java.util.List;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Which files the operator wants; what is left out has a reason. */
public final class Selection {
  private static final Messages MESSAGES = Messages.of(Selection.class);

  private final TreeOptions options;
  private final List<Glob> include;
  private final List<Glob> exclude;

  /** Takes the globs of some options. */
  public Selection(TreeOptions options) {
    this.options = options;
    this.include = options.include().stream().map(Glob::of).toList();
    this.exclude = options.exclude().stream().map(Glob::of).toList();
  }

  /** Why a file is left out; null when it is wanted. */
  public @Nullable Wording whyNotFile(String path) {
    for (int i = 0; i < exclude.size(); i++) {
      if (exclude.get(i).matches(path)) {
        return excluded(i);
      }
    }
    if (!include.isEmpty() && include.stream().noneMatch(glob -> glob.matches(path))) {
      return MESSAGES.wording("skipped.include");
    }
    return null;
  }

  /** Why a link is left out, whatever it leads to; null when nothing excludes it. */
  public @Nullable Wording whyNotLink(String path) {
    for (int i = 0; i < exclude.size(); i++) {
      if (exclude.get(i).matches(path) || exclude.get(i).matchesAllIn(path)) {
        return excluded(i);
      }
    }
    return null;
  }

  /** Why a folder and all in it is left out; null when it is looked into. */
  public @Nullable Wording whyNotFolder(String path) {
    for (int i = 0; i < exclude.size(); i++) {
      if (exclude.get(i).matchesAllIn(path)) {
        return excluded(i);
      }
    }
    return null;
  }

  /** Why the folders above a file leave it out, for trees that list without folders. */
  @Nullable Wording whyNotBelow(String path) {
    if (exclude.isEmpty()) {
      return null;
    }
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      Wording reason = whyNotFolder(path.substring(0, slash));
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  private Wording excluded(int index) {
    return MESSAGES.wording("skipped.exclude", options.exclude().get(index));
  }
}
