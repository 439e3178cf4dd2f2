package org.inshore.core.scan.embedded;

import org.jspecify.annotations.Nullable;

/** A form in which a cell holds a record. */
enum CellForm {
  JSON {
    @Override
    boolean mayBe(String cell) {
      return (cell.startsWith("{") && cell.endsWith("}"))
          || (cell.startsWith("[") && cell.endsWith("]") && cell.indexOf('{') > 0);
    }

    @Override
    @Nullable CellFields read(String cell) {
      return JsonCell.read(cell);
    }
  },
  XML {
    @Override
    boolean mayBe(String cell) {
      return cell.startsWith("<") && cell.endsWith(">") && cell.contains("</");
    }

    @Override
    @Nullable CellFields read(String cell) {
      return XmlCell.read(cell);
    }
  },
  COMMENT {
    @Override
    boolean mayBe(String cell) {
      return CommentCell.mayBe(cell);
    }

    @Override
    @Nullable CellFields read(String cell) {
      return CommentCell.read(cell);
    }
  },
  PAIRS {
    @Override
    boolean mayBe(String cell) {
      return cell.indexOf('=') > 0 && cell.indexOf('=') != cell.lastIndexOf('=');
    }

    @Override
    @Nullable CellFields read(String cell) {
      return PairsCell.read(cell);
    }
  },
  DELIMITED {
    @Override
    boolean mayBe(String cell) {
      return DelimitedCell.sign(cell) != null;
    }

    @Override
    @Nullable CellFields read(String cell) {
      return DelimitedCell.read(cell);
    }
  };

  /** Longer cells are looked through as text. */
  static final int LONGEST = 1 << 18;

  /** Whether a cell without blanks around it may have the form; cheap. */
  abstract boolean mayBe(String cell);

  /** The record in a cell; null if it does not have the form. */
  abstract @Nullable CellFields read(String cell);

  /** The form that a cell has, or null. */
  static @Nullable CellForm of(String cell) {
    String text = cell.strip();
    if (text.length() > LONGEST) {
      return null;
    }
    for (CellForm form : values()) {
      CellFields read = form.mayBe(text) ? form.read(text) : null;
      if (read != null && !read.fields().isEmpty()) {
        return form;
      }
    }
    return null;
  }
}
