package org.inshore.scanners.documents.structure.multipart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/** Recognises bodies of forms in parts, by a boundary and a field behind it. */
public final class MultipartForm implements LineForm {
  private static final int BODIES = 8;

  /** As many lines may stand between two bodies: the head of a request. */
  private static final int LINES_BETWEEN = 40;

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    Set<String> names = new LinkedHashSet<>();
    int next = at;
    int bodies = 0;
    for (int line = 0; line < LINES_BETWEEN && next < lines.to() && bodies < BODIES; line++) {
      MultipartBody body = new MultipartBody(lines, next);
      for (int i = 0; i < body.size(); i++) {
        names.add(body.name(i));
      }
      if (body.size() > 0) {
        bodies++;
        line = 0;
        next = body.end();
      } else if (bodies == 0) {
        return null;
      } else {
        next = lines.next(lines.feed(next));
      }
    }
    return names.isEmpty() ? null : new MultipartTable(new ArrayList<>(names));
  }
}
