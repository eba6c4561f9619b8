/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.adatom.learning.LearningException;
import org.adatom.learning.bayes.LinearConstraint;
import org.adatom.learning.bayes.SearchSpace;
import org.adatom.learning.bayes.SearchSpace.Mixture;
import org.adatom.learning.bayes.Variable;

/** Reads the text form of a search space. */
public final class SpaceText {
    private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER
            + ")((?:\\s+\\w+)*)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-]*");
    private static final Pattern TERM =
            Pattern.compile("\\s*([-+]?)\\s*(?:(\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|\\.\\d+)\\s*\\*?\\s*)?"
            + "([\\p{L}_][\\p{L}\\p{N}_.]*(?:-[\\p{L}_][\\p{L}\\p{N}_.]*)*)");

    private SpaceText() {
    }

    /** {@return the space that a text describes} @throws LearningException which part is wrong */
    public static SearchSpace parse(String text) {
        var declared = new LinkedHashMap<String, Variable>();
        var parts = Arrays.stream(text.split("[,;\n]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
        for (var part : parts) {
            int colon = part.indexOf(':');
            if (colon >= 0) {
                var v = variable(part.substring(0, colon).strip(), part.substring(colon + 1).strip(), part);
                if (declared.put(v.name(), v) != null) {
                    throw new LearningException("the search space says '" + v.name() + "' twice");
                }
            }
        }
        var variables = new LinkedHashMap<String, Variable>();
        var mixtures = new ArrayList<Mixture>();
        var constraints = new ArrayList<LinearConstraint>();
        for (var part : parts) {
            int colon = part.indexOf(':');
            if (colon >= 0) {
                var name = part.substring(0, colon).strip();
                variables.putIfAbsent(name, Objects.requireNonNull(declared.get(name)));
            } else {
                relation(part, declared, variables, mixtures, constraints);
            }
        }
        return new SearchSpace(List.copyOf(variables.values()), mixtures, constraints);
    }

    private static Variable variable(String name, String range, String part) {
        if (!NAME.matcher(name).matches()) {
            throw wrong(part, "a name begins with a letter");
        }
        if (range.contains("|")) {
            return new Variable.Choice(name, Arrays.stream(range.split("\\|")).map(String::strip).toList());
        }
        Matcher m = RANGE.matcher(range);
        if (!m.matches()) {
            throw wrong(part, "write 'x: 0..10', 'x: 1e-4..1 log', 'n: 1..5 int' or 'base: Al|Cu'");
        }
        boolean log = false;
        boolean whole = false;
        for (var word : m.group(3).strip().split("\\s+")) {
            switch (word) {
                case "" -> { }
                case "log" -> log = true;
                case "int", "integer" -> whole = true;
                default -> throw wrong(part, "after a range there may be 'log' and 'int', not '" + word + "'");
            }
        }
        double low = Double.parseDouble(m.group(1));
        double high = Double.parseDouble(m.group(2));
        return whole ? new Variable.Whole(name, low, high, log) : new Variable.Continuous(name, low, high, log);
    }

    /**
     * Reads a sum or a constraint.
     *
     * @param declared variables with ranges of their own
     * @param variables grows, in order
     */
    private static void relation(String part, Map<String, Variable> declared, Map<String, Variable> variables,
            List<Mixture> mixtures, List<LinearConstraint> constraints) {
        var sides = part.split("<=|>=|=", -1);
        if (sides.length != 2) {
            throw wrong(part, "write a range 'x: 0..10', a sum 'a + b = 1' or a constraint '2*x + y <= 5'");
        }
        var terms = terms(sides[0], part);
        double bound;
        try {
            bound = Double.parseDouble(sides[1].strip());
        } catch (NumberFormatException e) {
            throw new LearningException("'" + part + "' in the search space: the right side must be a number", e);
        }
        if (part.contains("<=") || part.contains(">=")) {
            double sign = part.contains("<=") ? 1 : -1;
            terms.replaceAll((name, value) -> sign * value);
            terms.keySet().forEach(name -> known(name, declared, variables, part));
            constraints.add(new LinearConstraint(terms, sign * bound, part));
            return;
        }
        if (terms.values().stream().anyMatch(v -> v != 1)) {
            throw wrong(part, "only plain sums such as 'a + b + c = 1' may be equal to something");
        }
        for (var name : terms.keySet()) {
            var given = declared.get(name);
            variables.putIfAbsent(name, given == null ? fraction(name, bound, part) : given);
        }
        mixtures.add(new Mixture(List.copyOf(terms.keySet()), bound));
    }

    private static void known(String name, Map<String, Variable> declared, Map<String, Variable> variables,
            String part) {
        if (!declared.containsKey(name) && !variables.containsKey(name)) {
            throw wrong(part, "there is no variable '" + name + "', only " + String.join(", ", declared.keySet()));
        }
    }

    private static Variable fraction(String name, double total, String part) {
        if (!(total > 0)) {
            throw wrong(part, "fractions sum to a number above 0");
        }
        return new Variable.Continuous(name, 0, total, false);
    }

    private static LinkedHashMap<String, Double> terms(String side, String part) {
        var out = new LinkedHashMap<String, Double>();
        var m = TERM.matcher(side);
        int at = 0;
        while (at < side.stripTrailing().length()) {
            if (!m.find(at) || m.start() != at || at > 0 && m.group(1).isEmpty()) {
                throw wrong(part, "the left side must be a sum such as '2*x + y'");
            }
            double factor = m.group(2) == null ? 1 : Double.parseDouble(m.group(2));
            out.merge(m.group(3), m.group(1).equals("-") ? -factor : factor, Double::sum);
            at = m.end();
        }
        return out;
    }

    private static LearningException wrong(String part, String right) {
        return new LearningException("'" + part + "' in the search space: " + right);
    }
}
