/**
 * File shares of the estate: {@code Share} is a folder that is filled, with documents of each form
 * ({@code WordDocument}, {@code PdfDocument}, {@code Workbook}), and {@code CollectionShare} and
 * {@code MainlandShares} are what lies in an outsourcer's and a branch's.
 */
@NullMarked
package org.inshore.testkit.estate.share;

import org.jspecify.annotations.NullMarked;
