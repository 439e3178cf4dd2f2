package org.inshore.scanners.documents.pdf.glyph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.MarkedContentPointWithProperties;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Tunnel;
import org.inshore.scanners.documents.page.PageRun;
import org.inshore.scanners.documents.page.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Collects the glyphs of a page into runs in the order in which it shows them: what lies over or
 * under a text, as a watermark or a stamp does, never comes between its characters.
 */
public final class PdfGlyphs extends PDFTextStripper {
  private static final int MAX_GLYPHS = 2_000_000;
  private static final int MAX_FORMS = 20_000;

  /** Fewer characters name nobody: a mobile number has so many. */
  private static final int SHORTEST = 11;

  private static final Vector NOWHERE = new Vector(0, 0);

  private final PdfRulings rulings = new PdfRulings(this);
  private final List<PageRun> runs = new ArrayList<>();
  private final GlyphPlaces shown = new GlyphPlaces();
  private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Forms and appearances that were shown on any page. */
  private final Set<COSObjectKey> everShown = new HashSet<>();

  private final int most;

  private int glyphs;
  private int readable;
  private int forms;
  private int operators;
  private int inlinePictures;
  private boolean begins;
  private @Nullable Glyph last;

  /** Glyphs that were shown before at their place, one behind the other: a copy, or an accident. */
  private final List<Glyph> copies = new ArrayList<>();

  private boolean copiesBegin;
  private @Nullable String actual;
  private final SpokenText spoken = new SpokenText();
  private final UnmappedGlyphs unmapped = new UnmappedGlyphs();
  private final GlyphCache cache = new GlyphCache(this::shown);

  /** Whether PDFBox is asked what a code shows, and what it answered. */
  private boolean asks;

  private @Nullable TextPosition asked;

  /** The corner of the page's crop box, which PDFBox takes for the origin. */
  private double left;

  private double bottom;

  public PdfGlyphs() throws IOException {
    this(MAX_GLYPHS);
  }

  /**
   * Begins with a document.
   *
   * @param most glyphs that a page may have
   */
  public PdfGlyphs(int most) throws IOException {
    this.most = most;
    setShouldSeparateByBeads(false);
    setStartPage(Integer.MIN_VALUE);
    output = new StringWriter();
    addOperator(new MarkedContentPointWithProperties(this));
  }

  /** Reads a page and what is pinned to it. */
  public void read(PDPage page) throws IOException {
    runs.clear();
    shown.clear();
    open.clear();
    rulings.clear();
    copies.clear();
    last = null;
    glyphs = 0;
    readable = 0;
    forms = 0;
    inlinePictures = 0;
    actual = null;
    spoken.clear();
    unmapped.clear();
    left = page.getCropBox().getLowerLeftX();
    bottom = page.getCropBox().getLowerLeftY();
    processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      // The fields of a form are read with their names.
      if (!(annotation instanceof PDAnnotationWidget)) {
        showAnnotation(annotation);
      }
      PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
      if (appearance != null) {
        shown(appearance.getCOSObject());
      }
    }
  }

  /** Whether a form or an appearance was shown. */
  public boolean hasShown(COSBase stream) {
    return stream.getKey() != null && everShown.contains(stream.getKey());
  }

  private void shown(COSBase stream) {
    if (stream.getKey() != null) {
      everShown.add(stream.getKey());
    }
  }

  /** What was shown by others of the same document counts as shown by this one. */
  public void addShown(PdfGlyphs others) {
    everShown.addAll(others.everShown);
  }

  /** What the page holds, for as long as it is wanted. */
  public PdfPage page() {
    return new PdfPage(
        List.copyOf(runs),
        List.copyOf(rulings()),
        inlinePictures,
        hasUnreadableGlyphs(),
        rulings.haveCode(),
        spoken.toString());
  }

  public List<PageRun> runs() {
    return runs;
  }

  public List<Ruling> rulings() {
    return rulings.painted();
  }

  /** Whether the page shows characters whose meaning the file does not give. */
  boolean hasUnreadableGlyphs() {
    return (glyphs >= SHORTEST && readable * 2 < glyphs) || unmapped.any();
  }

  @Override
  protected void writePage() {
    // Runs are laid out by the caller.
  }

  @Override
  public void beginText() throws IOException {
    begins = true;
    copies.clear();
    super.beginText();
  }

  /** Some programs write all of a page as one text object, and move to each cell of a table. */
  @Override
  public void setTextMatrix(Matrix matrix) {
    begins |= matrix != null;
    super.setTextMatrix(matrix);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if ((++operators & 0xff) == 0 && Thread.interrupted()) {
      throw new Tunnel(new InterruptedException());
    }
    if (operator.getName().equals("BI")) {
      inlinePictures++;
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (++forms > MAX_FORMS) {
      throw new Tunnel(Problems.limit("pdf.forms", String.valueOf(MAX_FORMS)));
    }
    COSBase own = form.getCOSObject();
    shown(own);
    // A form within itself shows nothing more.
    if (open.add(own)) {
      try {
        super.showForm(form);
      } finally {
        open.remove(own);
      }
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    if (properties != null) {
      String text = properties.getString(COSName.ACTUAL_TEXT);
      actual = text == null ? actual : text.replace("\u00ad", "");
      spoken.add(properties, COSName.ACTUAL_TEXT); // shown in its place
    }
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void markedContentPoint(COSName tag, @Nullable COSDictionary properties) {
    if (properties != null) {
      spoken.add(properties, COSName.LANG);
    }
  }

  @Override
  public void endMarkedContentSequence() {
    spoken.add(actual == null ? "" : actual);
    actual = null;
    super.endMarkedContentSequence();
  }

  /**
   * Shows a string. All its glyphs lie on one line, so its matrices are multiplied once; PDFBox,
   * which does so for each glyph, is left what runs from top to bottom.
   */
  @Override
  protected void showText(byte[] string) throws IOException {
    PDGraphicsState state = getGraphicsState();
    PDFont font = state.getTextState().getFont();
    if (font == null || font.isVertical()) {
      super.showText(string);
      return;
    }
    cache.select(font);
    TextLine line =
        new TextLine(
            state.getTextState(), getTextMatrix().multiply(state.getCurrentTransformationMatrix()));
    ByteArrayInputStream in = new ByteArrayInputStream(string);
    try {
      for (int rest = string.length; rest > 0; rest = in.available()) {
        int code = font.readCode(in);
        GlyphCache.Shown glyph = cache.get(font, code);
        count(code, glyph.unmapped());
        String text = glyph.text();
        if (text != null) {
          double endX = line.endX(glyph);
          double endY = line.endY(glyph);
          show(text, line.direction(), line.x(), line.y(), endX, endY, line.space(glyph));
        }
        line.advance(glyph, code == ' ' && rest - in.available() == 1);
      }
    } finally {
      getTextMatrix().translate((float) line.offset(), 0);
    }
  }

  /** Lets PDFBox find out what a code shows. */
  private GlyphCache.Shown shown(PDFont font, int code) throws IOException {
    Vector moved = font.getDisplacement(code);
    asked = null;
    asks = true;
    try {
      super.showGlyph(new Matrix(), font, code, NOWHERE);
    } finally {
      asks = false;
    }
    boolean unmapped = font instanceof PDSimpleFont && font.toUnicode(code) == null;
    String text = asked == null ? null : asked.getUnicode();
    float space = asked == null ? 0 : asked.getWidthOfSpace();
    return new GlyphCache.Shown(text, moved.getX(), moved.getY(), space, unmapped);
  }

  private void count(int code, boolean isUnmapped) {
    if (++glyphs > most) {
      throw new Tunnel(Problems.limit("pdf.large"));
    }
    unmapped.take(code, isUnmapped);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    count(code, false);
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    if (asks) {
      asked = glyph;
      return;
    }
    Matrix matrix = glyph.getTextMatrix();
    show(
        glyph.getUnicode(),
        Baseline.of(matrix.getScaleX(), matrix.getShearY(), matrix.getShearX(), matrix.getScaleY()),
        matrix.getTranslateX() + left,
        matrix.getTranslateY() + bottom,
        glyph.getEndX() + left,
        glyph.getEndY() + bottom,
        glyph.getWidthOfSpace());
  }

  private void show(
      String text, Baseline line, double x, double y, double endX, double endY, double space) {
    if (text.isEmpty()) {
      return;
    }
    char first = text.charAt(0);
    boolean known = first >= ' ' && first != 0xfffd && (first < 0xe000 || first >= 0xf900);
    if (known) {
      readable++;
    }
    if (actual != null) {
      // The first glyph speaks for all that the text stands for.
      text = actual;
      actual = "";
    }
    double at = line.along(x, y);
    double across = line.across(x, y);
    double end = Math.max(at, line.along(endX, endY));
    int angle = line.angle();
    Glyph shownNow = new Glyph(text, angle, at, end, across, line.size(), space);
    if (!PageRun.isBlank(text)) {
      boolean goesOn = copies.isEmpty() && last != null && last.touches(shownNow);
      if (isShownAgain(text, angle, at, across, Math.max(end - at, line.size() / 8)) && !goesOn) {
        copiesBegin = copies.isEmpty() ? begins : copiesBegin;
        copies.add(shownNow);
        begins = false;
        return;
      }
      copied(shownNow);
    }
    add(shownNow);
  }

  /** Adds what seemed a copy if a text that begins with it goes on: two lie over each other. */
  private void copied(Glyph next) {
    if (copies.isEmpty()) {
      return;
    }
    begins = copiesBegin;
    if (copiesBegin && copies.getLast().touches(next)) {
      copies.forEach(this::add);
    }
    copies.clear();
  }

  private void add(Glyph glyph) {
    PageRun run = runs.isEmpty() ? null : runs.getLast();
    boolean blank = PageRun.isBlank(glyph.text());
    if (run == null || !run.continues(glyph.angle(), glyph.at(), glyph.across(), glyph.size())) {
      if (blank) {
        return;
      }
      run = new PageRun(glyph.angle(), glyph.at(), glyph.across(), glyph.size());
      runs.add(run);
    }
    run.add(glyph.text(), glyph.at(), glyph.end(), glyph.space(), begins);
    begins &= blank;
    last = glyph;
  }

  /** Bold is imitated by showing a text twice, almost at the same place. */
  private boolean isShownAgain(String text, int angle, double at, double across, double width) {
    return shown.add(
        text, angle, Math.round(2 * across), Math.round(8 * width), Math.round(4 * at / width));
  }
}
