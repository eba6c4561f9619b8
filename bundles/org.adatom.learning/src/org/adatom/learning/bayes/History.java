/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.internal.learning.bayes.CsvLine;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.Observation.State;

/**
 * All points of an optimisation in the order in which they were proposed: what it is resumed from. Written as CSV, a
 * column for each variable, then {@code value}, {@code noise}, {@code c1} ... for constraints and {@code note}. An
 * empty value is one that is still to be told, {@code failed} one that never will be.
 *
 * @param observations in order
 */
public record History(List<Observation> observations) {
    private static final String FAILED = "failed";

    /** Copies the list. */
    public History {
        observations = List.copyOf(observations);
    }

    /** {@return how many points there are} */
    public int size() {
        return observations.size();
    }

    /** {@return those whose value is known, in order} */
    public List<Observation> done() {
        return observations.stream().filter(Observation::isDone).toList();
    }

    /** {@return as CSV, numbers in the shortest form that reads back to the same bits} */
    public String toCsv(SearchSpace space) {
        int constraints = observations.stream().mapToInt(o -> o.constraints().length).max().orElse(0);
        var out = new StringBuilder();
        var head = new ArrayList<>(space.names());
        head.addAll(List.of("value", "noise"));
        for (int c = 1; c <= constraints; c++) {
            head.add("c" + c);
        }
        head.add("note");
        out.append(CsvLine.write(head)).append('\n');
        for (var o : observations) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < o.point().length; i++) {
                cells.add(space.write(i, o.point()[i]));
            }
            cells.add(o.isDone() ? Double.toString(o.value()) : o.state() == State.FAILED ? FAILED : "");
            cells.add(o.noise() > 0 ? Double.toString(o.noise()) : "");
            for (int c = 0; c < constraints; c++) {
                cells.add(c < o.constraints().length ? Double.toString(o.constraints()[c]) : "");
            }
            cells.add(o.note());
            out.append(CsvLine.write(cells)).append('\n');
        }
        return out.toString();
    }

    /**
     * {@return the history that a CSV text holds} Only the columns of the variables and {@code value} are needed.
     *
     * @param text CSV
     * @param space the variables
     * @param name of the file, for messages
     * @throws LearningException which line is wrong, and what would be right
     */
    public static History parse(String text, SearchSpace space, String name) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            throw new LearningException(name + " is empty: its first line must be " + String.join(",", space.names())
                    + ",value");
        }
        var head = CsvLine.read(lines.getFirst(), name + ", line 1").stream().map(String::strip).toList();
        var columns = new ArrayList<>(space.names());
        columns.add("value");
        for (var column : columns) {
            if (!head.contains(column)) {
                throw new LearningException(name + ", line 1: there is no column '" + column + "', only "
                        + String.join(", ", head));
            }
        }
        var out = new ArrayList<Observation>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                out.add(observation(lines.get(i), head, space, name + ", line " + (i + 1)));
            }
        }
        return new History(out);
    }

    private static Observation observation(String line, List<String> head, SearchSpace space, String where) {
        var cells = CsvLine.read(line, where);
        if (cells.size() != head.size()) {
            throw new LearningException(where + ": " + cells.size() + " columns, the first line has " + head.size());
        }
        var point = new double[space.variables().size()];
        try {
            for (int i = 0; i < point.length; i++) {
                point[i] = space.read(i, cells.get(head.indexOf(space.variables().get(i).name())));
            }
        } catch (LearningException e) {
            throw new LearningException(where + ": " + e.getMessage(), e);
        }
        var value = cells.get(head.indexOf("value")).strip();
        var note = head.contains("note") ? cells.get(head.indexOf("note")) : "";
        if (value.isEmpty()) {
            return Observation.pending(point);
        } else if (value.equalsIgnoreCase(FAILED)) {
            return Observation.failed(point, note);
        }
        var noise = head.contains("noise") ? cells.get(head.indexOf("noise")).strip() : "";
        var constraints = new ArrayList<Double>();
        for (int c = 1; head.contains("c" + c) && !cells.get(head.indexOf("c" + c)).isBlank(); c++) {
            constraints.add(number(cells.get(head.indexOf("c" + c)), "c" + c, where));
        }
        double sd = noise.isEmpty() ? 0 : number(noise, "noise", where);
        if (!(sd >= 0) || Double.isInfinite(sd)) {
            throw new LearningException(where + ": noise is " + noise + ": it must be a standard deviation, 0 or more");
        }
        var told = Observation.of(point, number(value, "value", where), sd,
                constraints.stream().mapToDouble(Double::doubleValue).toArray());
        return note.isEmpty() ? told
                : new Observation(point, told.state(), told.value(), told.noise(), told.constraints(), note);
    }

    private static double number(String text, String column, String where) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new LearningException(where + ": " + column + " is '" + text.strip() + "': it must be a number"
                    + (column.equals("value") ? ", empty while it is not known, or 'failed'" : ""), e);
        }
    }

    /** {@return the index of a point that is still to be told, -1 for none} */
    int pending(double[] point) {
        for (int i = 0; i < size(); i++) {
            if (observations.get(i).state() == State.PENDING && Arrays.equals(observations.get(i).point(), point)) {
                return i;
            }
        }
        return -1;
    }
}
