/**
 * What a scanner or extractor is written against. In the order of reading:
 *
 * <ul>
 *   <li>a scanner: {@code ScannerFactory}, {@code Scanner}, {@code Asset}, {@code AssetVersion},
 *       {@code AssetSink}, {@code FlowSink}, {@code Slice}, {@code SlicePlan}
 *   <li>its settings: {@code Settings}, {@code Default}, {@code Secret}
 *   <li>content: {@code Content} as {@code Cells} of rows, text in an {@code Encoding} or {@code
 *       Bytes}, with {@code RangeReader} and {@code Origin}, told to a {@code ContentSink}
 *   <li>an extractor: {@code Extractor}, {@code DocumentOptions}, {@code RecordFiles}, {@code
 *       ContainerBudget}
 *   <li>how much is read: {@code Limits}, {@code Sampling}
 *   <li>what fails: {@code ScanException} with who must act, {@code ReadException}
 * </ul>
 *
 * <p>They are in one package because every plugin imports most of them. What is sensitive, and what
 * becomes of content, they do not know.
 */
@NullMarked
package org.inshore.spi.scan;

import org.jspecify.annotations.NullMarked;
