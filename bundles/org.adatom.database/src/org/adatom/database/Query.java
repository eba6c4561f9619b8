/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.adatom.structure.Element;

/**
 * What to look for, as ASE writes it: conditions with commas between them, such as {@code Cu>3,energy<-5,formula=H2O,relaxed}.
 * A condition is an element that must occur, an element with a number of atoms, a formula, a column ({@link #COLUMNS}) or a
 * key with a value, or a key that must be there.
 *
 * @param conditions all of which must hold
 */
public record Query(List<Condition> conditions) {
    /** Everything. */
    public static final Query ALL = new Query(List.of());
    /** The columns that can be compared, and sorted by. */
    public static final List<String> COLUMNS = List.of("id", "natoms", "energy", "free_energy", "fmax", "smax", "volume", "mass",
            "charge", "magmom", "calculator", "username", "unique_id", "ctime", "mtime", "pbc");
    private static final Pattern CONDITION = Pattern.compile("(\\w+)\\s*(?:(<=|>=|!=|==|=|<|>)\\s*([^<>=!].*))?");
    private static final Pattern FORMULA = Pattern.compile("([A-Z][a-z]?)(\\d*)");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    /** How two values compare. */
    public enum Operator {
        /** Equal. */
        EQUAL("="),
        /** Not equal. */
        NOT_EQUAL("!="),
        /** Less. */
        LESS("<"),
        /** Less or equal. */
        AT_MOST("<="),
        /** Greater. */
        GREATER(">"),
        /** Greater or equal. */
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** {@return how it is written} */
        public String sign() {
            return sign;
        }

        /** {@return the one that holds when this one does not} */
        public Operator opposite() {
            return switch (this) {
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
                case LESS -> AT_LEAST;
                case AT_MOST -> GREATER;
                case GREATER -> AT_MOST;
                case AT_LEAST -> LESS;
            };
        }

        private static Operator of(String sign) {
            for (var o : values()) {
                if (o.sign.equals(sign)) {
                    return o;
                }
            }
            return EQUAL; // "=="
        }
    }

    /** A condition. */
    public sealed interface Condition {
    }

    /** A number of atoms of an element. @param number Z @param operator comparison @param count with what */
    public record Atoms(int number, Operator operator, int count) implements Condition {
    }

    /** A column. @param name one of {@link #COLUMNS} @param operator comparison @param value a Double or a String */
    public record Column(String name, Operator operator, Object value) implements Condition {
    }

    /** A key with a value. @param key the key @param operator comparison @param value a Double or a String */
    public record KeyValue(String key, Operator operator, Object value) implements Condition {
    }

    /** A key that must be there. @param key the key */
    public record HasKey(String key) implements Condition {
    }

    /** Copies the list. */
    public Query {
        conditions = List.copyOf(conditions);
    }

    /**
     * {@return what a text asks}
     *
     * @throws DatabaseException when it has another form, with the part that is wrong
     */
    public static Query parse(String text) {
        var out = new ArrayList<Condition>();
        for (var part : text.split(",")) {
            if (!part.isBlank()) {
                add(part.strip(), out);
            }
        }
        return new Query(out);
    }

    private static void add(String part, List<Condition> out) {
        var m = CONDITION.matcher(part);
        if (!m.matches()) {
            throw new DatabaseException("'" + part + "' is no condition: write Cu, Cu>3, energy<-5, formula=H2O or key=value, with "
                    + "commas between them");
        }
        var name = m.group(1);
        var element = Element.find(name);
        if (m.group(2) == null) {
            var formula = element.isPresent() ? Optional.<Map<Integer, Integer>>empty() : formula(name);
            if (element.isPresent()) {
                out.add(new Atoms(element.get().number(), Operator.AT_LEAST, 1));
            } else if (formula.isPresent() && name.matches(".*[A-Z].*[A-Z0-9].*")) {
                formula.get().forEach((z, n) -> out.add(new Atoms(z, Operator.AT_LEAST, n)));
            } else {
                out.add(new HasKey(name));
            }
            return;
        }
        var operator = Operator.of(m.group(2));
        var value = m.group(3).strip();
        if (element.isPresent()) {
            out.add(new Atoms(element.get().number(), operator, whole(part, value)));
        } else if (name.equals("formula")) {
            formula(part, operator, value, out);
        } else if (name.equals("pbc")) {
            out.add(new Column(name, operator, periodicity(part, value)));
        } else {
            var typed = typed(value);
            var column = name.equals("user") ? "username" : name;
            out.add(COLUMNS.contains(column) ? new Column(column, operator, typed) : new KeyValue(name, operator, typed));
        }
    }

    private static void formula(String part, Operator operator, String value, List<Condition> out) {
        var counts = formula(value).orElseThrow(() -> new DatabaseException("'" + value + "' in '" + part
                + "' is no formula such as H2O"));
        if (operator != Operator.EQUAL) {
            throw new DatabaseException("'" + part + "': a formula can only be compared with =");
        }
        counts.forEach((z, n) -> out.add(new Atoms(z, Operator.EQUAL, n)));
        out.add(new Column("natoms", Operator.EQUAL, (double) counts.values().stream().mapToInt(i -> i).sum()));
    }

    private static Optional<Map<Integer, Integer>> formula(String text) {
        var m = FORMULA.matcher(text);
        var out = new LinkedHashMap<Integer, Integer>();
        int at = 0;
        while (m.find() && m.start() == at) {
            var element = Element.find(m.group(1));
            if (element.isEmpty() || m.group(2).length() > 7) {
                return Optional.empty();
            }
            out.merge(element.get().number(), m.group(2).isEmpty() ? 1 : Integer.parseInt(m.group(2)), Integer::sum);
            at = m.end();
        }
        return at == text.length() && at > 0 ? Optional.of(out) : Optional.empty();
    }

    private static int whole(String part, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new DatabaseException("'" + part + "': a number of atoms must be whole, not '" + value + "'");
        }
    }

    private static double periodicity(String part, String value) {
        if (!value.matches("[TF]{3}")) {
            throw new DatabaseException("'" + part + "': the periodicity must be three letters T or F, such as TTF");
        }
        return (value.charAt(0) == 'T' ? 1 : 0) + (value.charAt(1) == 'T' ? 2 : 0) + (value.charAt(2) == 'T' ? 4 : 0);
    }

    private static Object typed(String value) {
        return switch (value) {
            case "True" -> 1.0;
            case "False" -> 0.0;
            default -> NUMBER.matcher(value).matches() ? (Object) Double.valueOf(value)
                    : value.replaceAll("^([\"'])(.*)\\1$", "$2");
        };
    }
}
