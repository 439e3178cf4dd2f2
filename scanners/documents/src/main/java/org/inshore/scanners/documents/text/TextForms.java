package org.inshore.scanners.documents.text;

import java.util.List;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.html.HtmlForm;
import org.inshore.scanners.documents.structure.markdown.MarkdownForm;
import org.inshore.scanners.documents.structure.sql.SqlForm;
import org.jspecify.annotations.Nullable;

/** Chooses the form of a text: the first that recognises its beginning. */
public final class TextForms {
  /** The surest first. */
  private static final List<TextForm> ALL =
      List.of(new SqlForm(), new HtmlForm(), new MarkdownForm());

  private TextForms() {}

  /** The form that a text begins with, or null for a text of lines. */
  public static @Nullable TextForm of(TextHead head) {
    for (TextForm form : ALL) {
      if (form.begins(head)) {
        return form;
      }
    }
    return null;
  }
}
