/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.List;
import java.util.Optional;
import org.adatom.structure.Structure;

/**
 * Something that a result holds. Names are words of letters, digits, '-' and '_': they become file names and JSON keys.
 */
public sealed interface ResultItem {

    /** {@return the name, unique in its result} */
    String name();

    /** {@return what a person reads above it} */
    String label();

    /** A number. @param name key @param label title @param value the number @param unit its unit, empty for none */
    record Scalar(String name, String label, double value, String unit) implements ResultItem {
    }

    /**
     * Curves over one abscissa: a chart and a table.
     *
     * @param name key
     * @param label title
     * @param x the abscissa
     * @param curves at least one, each as long as x
     * @param trajectory the name of an item {@link Structures} whose frames belong to the points, if any
     * @param frames for each point the index of its frame in the trajectory; empty when there is none
     * @param style how the curves are drawn
     */
    record Series(String name, String label, Column x, List<Column> curves, Optional<String> trajectory, int[] frames,
            SeriesStyle style) implements ResultItem {
        /** @throws AnalysisException when lengths differ */
        public Series {
            curves = List.copyOf(curves);
            for (var c : curves) {
                if (c.values().length != x.values().length) {
                    throw new AnalysisException("the curve '" + c.label() + "' has " + c.values()
                            .length + " points for "
                            + x.values().length);
                }
            }
            if (frames.length != 0 && frames.length != x.values().length) {
                throw new AnalysisException("the series '" + name + "' has " + frames.length + " frames for "
                        + x.values().length + " points");
            }
        }

        /** Curves without frames. */
        public Series(String name, String label, Column x, List<Column> curves) {
            this(name, label, x, curves, SeriesStyle.USUAL);
        }

        /** Curves without frames, drawn in a style. */
        public Series(String name, String label, Column x, List<Column> curves, SeriesStyle style) {
            this(name, label, x, curves, Optional.empty(), new int[0], style);
        }

        /** Curves with frames. */
        public Series(String name, String label, Column x, List<Column> curves, Optional<String> trajectory,
                int[] frames) {
            this(name, label, x, curves, trajectory, frames, SeriesStyle.USUAL);
        }
    }

    /**
     * Numbers with a title and a unit.
     *
     * @param label title
     * @param unit unit, empty for none
     * @param values the numbers
     */
    record Column(String label, String unit, double[] values) {
    }

    /** Words with a title. @param label title @param values the words */
    record WordColumn(String label, String[] values) {
    }

    /**
     * Rows of words and numbers.
     *
     * @param name key
     * @param label title
     * @param words the columns of words, shown first
     * @param numbers the columns of numbers
     * @param structures the name of an item {@link Structures} that holds a structure for each row, if any
     * @param frames for each row the index of its structure; empty when there is none
     */
    record Table(String name, String label, List<WordColumn> words, List<Column> numbers, Optional<String> structures,
            int[] frames) implements ResultItem {
        /** @throws AnalysisException when rows and structures differ in number */
        public Table {
            words = List.copyOf(words);
            numbers = List.copyOf(numbers);
            int rows = rows(words, numbers);
            if (frames.length != 0 && frames.length != rows) {
                throw new AnalysisException("the table '" + name + "' has " + frames.length + " structures for " + rows
                        + " rows");
            }
        }

        /** Rows without structures. */
        public Table(String name, String label, List<WordColumn> words, List<Column> numbers) {
            this(name, label, words, numbers, Optional.empty(), new int[0]);
        }

        private static int rows(List<WordColumn> words, List<Column> numbers) {
            return !words.isEmpty() ? words.getFirst().values().length
                    : numbers.isEmpty() ? 0 : numbers.getFirst().values().length;
        }

        /** {@return the number of rows} */
        public int rows() {
            return rows(words, numbers);
        }
    }

    /** One structure or the frames of a path. @param name key @param label title @param structures at least one */
    record Structures(String name, String label, List<Structure> structures) implements ResultItem {
        /** Copies the list, but for one that makes its frames when asked. */
        public Structures {
            structures = structures instanceof FrameList ? structures : List.copyOf(structures);
        }
    }

    /**
     * Vibrations of a structure: a table, and each of them animated.
     *
     * @param name key
     * @param label title
     * @param structure at rest
     * @param wavenumbers one for each mode, 1/cm, ascending; negative for imaginary ones
     * @param displacements for each mode [n][3], A; the atom that moves most moves 1 A
     */
    record Modes(String name, String label, Structure structure, double[] wavenumbers, List<double[]> displacements)
            implements ResultItem {
        /** @throws AnalysisException when lengths differ */
        public Modes {
            displacements = List.copyOf(displacements);
            if (wavenumbers.length != displacements.size()
                    || displacements.stream().anyMatch(d -> d.length != 3 * structure.count())) {
                throw new AnalysisException("the modes '" + name + "' have " + wavenumbers.length + " wavenumbers for "
                        + displacements.size() + " displacements of " + structure.count() + " atoms");
            }
        }
    }

    /**
     * A picture.
     *
     * @param name key
     * @param label title
     * @param width pixels
     * @param height pixels
     * @param argb [height][width], 0xAARRGGBB
     */
    record Image(String name, String label, int width, int height, int[] argb) implements ResultItem {
    }

    /**
     * A drawing of lines, points, bands and bars that need not share their abscissas.
     *
     * @param name key
     * @param label title
     * @param x horizontal axis
     * @param y vertical axis
     * @param layers at least one, the lowest first
     * @param equalAxes whether both axes have the same range and a diagonal, for predicted against true values
     */
    record Plot(String name, String label, Axis x, Axis y, List<Layer> layers, boolean equalAxes)
            implements ResultItem {
        /** Copies the list. */
        public Plot {
            layers = List.copyOf(layers);
        }

        /** Axes of their own ranges. */
        public Plot(String name, String label, Axis x, Axis y, List<Layer> layers) {
            this(name, label, x, y, layers, false);
        }
    }

    /**
     * Numbers over two axes: a map of colours.
     *
     * @param name key
     * @param label title
     * @param x horizontal axis
     * @param y vertical axis
     * @param xs [nx], the abscissas
     * @param ys [ny], the ordinates
     * @param values [ny][nx], row-major; NaN leaves a gap
     * @param valueLabel what the colours show
     * @param valueUnit its unit, empty for none
     * @param xNames names of the columns, shown in the place of xs; empty for numbers
     * @param yNames names of the rows; empty for numbers
     */
    record Matrix(String name, String label, Axis x, Axis y, double[] xs, double[] ys, double[] values,
            String valueLabel,
            String valueUnit, List<String> xNames, List<String> yNames) implements ResultItem {
        /** @throws AnalysisException when lengths do not fit */
        public Matrix {
            xNames = List.copyOf(xNames);
            yNames = List.copyOf(yNames);
            if (values.length != xs.length * ys.length || !xNames.isEmpty() && xNames.size() != xs.length
                    || !yNames.isEmpty() && yNames.size() != ys.length) {
                throw new AnalysisException("the matrix '" + name + "' has " + values.length + " values for "
                        + ys.length
                        + " rows and " + xs.length + " columns, or names that do not fit");
            }
        }

        /** Numbered rows and columns. */
        public Matrix(String name, String label, Axis x, Axis y, double[] xs, double[] ys, double[] values,
                String valueLabel,
                String valueUnit) {
            this(name, label, x, y, xs, ys, values, valueLabel, valueUnit, List.of(), List.of());
        }
    }

    /**
     * A file as it is, such as a fitted model.
     *
     * @param name key
     * @param label title
     * @param fileName what the file is called, with its ending and without a folder
     * @param content its bytes
     */
    record File(String name, String label, String fileName, byte[] content) implements ResultItem {
    }

    /** Something to read. @param name key @param label title @param text the words */
    record Message(String name, String label, String text) implements ResultItem {
    }
}
