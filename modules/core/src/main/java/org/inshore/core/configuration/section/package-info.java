/**
 * Sections of a configuration, grouped by who uses them. Knows neither files nor YAML.
 *
 * <p>{@code ConfiguredSource} and {@code Outsourcer} say what is scanned, {@code Locating} how it
 * is told where that is, {@code Reading} with {@code Documents} and {@code DeclaredRecords} how
 * content is read, {@code Detecting} what is found, {@code Judging} by which law, {@code Results}
 * what is kept. {@code Targets} tells paths from URLs.
 */
@NullMarked
package org.inshore.core.configuration.section;

import org.jspecify.annotations.NullMarked;
