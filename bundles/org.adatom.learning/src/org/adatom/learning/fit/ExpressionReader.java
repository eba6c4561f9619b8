/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.learning.LearningException;
import org.adatom.learning.fit.Expression.Node;
import org.adatom.numerics.special.Special;

/** Reads a formula by recursive descent: sums of products of powers. */
final class ExpressionReader {
    private static final int DEEPEST = 200;

    private final String text;
    private final List<String> names = new ArrayList<>();
    private int at;
    private int depth;

    ExpressionReader(String text) {
        this.text = text;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    Node whole() {
        var node = sum();
        if (peek() != 0) {
            throw malformed("an operator or the end expected");
        }
        return node;
    }

    private Node sum() {
        if (++depth > DEEPEST) {
            throw malformed("there are more than " + DEEPEST + " brackets within each other");
        }
        var node = product();
        while (peek() == '+' || peek() == '-') {
            double sign = text.charAt(at++) == '+' ? 1 : -1;
            var a = node;
            var b = product();
            node = (v, d) -> {
                double left = a.value(v, d);
                var other = new double[d.length];
                double right = b.value(v, other);
                for (int k = 0; k < d.length; k++) {
                    d[k] += sign * other[k];
                }
                return left + sign * right;
            };
        }
        depth--;
        return node;
    }

    private Node product() {
        var node = signed();
        while (peek() == '*' || peek() == '/') {
            boolean over = text.charAt(at++) == '/';
            var a = node;
            var b = signed();
            node = (v, d) -> {
                double left = a.value(v, d);
                var other = new double[d.length];
                double right = b.value(v, other);
                for (int k = 0; k < d.length; k++) {
                    d[k] = over ? (d[k] - left / right * other[k]) / right : d[k] * right + left * other[k];
                }
                return over ? left / right : left * right;
            };
        }
        return node;
    }

    private Node signed() {
        if (peek() == '-' || peek() == '+') {
            boolean minus = text.charAt(at++) == '-';
            if (++depth > DEEPEST) {
                throw malformed("there are too many signs");
            }
            var inner = signed();
            depth--;
            return minus ? scaled(inner) : inner;
        }
        return power();
    }

    private static Node scaled(Node inner) {
        return (v, d) -> {
            double value = inner.value(v, d);
            for (int k = 0; k < d.length; k++) {
                d[k] = -d[k];
            }
            return -value;
        };
    }

    private Node power() {
        var base = atom();
        if (peek() == '^' || peek() == '*' && at + 1 < text.length() && text.charAt(at + 1) == '*') {
            at += text.charAt(at) == '^' ? 1 : 2;
            return raised(base, signed());
        }
        return base;
    }

    private static Node raised(Node a, Node b) {
        return (v, d) -> {
            double left = a.value(v, d);
            var other = new double[d.length];
            double right = b.value(v, other);
            double value = Math.pow(left, right);
            for (int k = 0; k < d.length; k++) {
                double byBase = d[k] == 0 ? 0 : d[k] * right * Math.pow(left, right - 1);
                double byPower = other[k] == 0 || left == 0 ? 0 : other[k] * value * Math.log(left);
                d[k] = byBase + byPower;
            }
            return value;
        };
    }

    private Node atom() {
        char c = peek();
        if (c == '(') {
            at++;
            var inner = sum();
            close();
            return inner;
        }
        int begin = at;
        if (Character.isDigit(c) || c == '.') {
            return constant(number());
        }
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (at == begin) {
            throw malformed("a number, a name or a bracket expected");
        }
        var name = text.substring(begin, at);
        if (peek() == '(') {
            return function(name, begin);
        }
        if (name.equals("pi")) {
            return constant(Math.PI);
        }
        if (!names.contains(name)) {
            names.add(name);
        }
        int index = names.indexOf(name);
        return (v, d) -> {
            Arrays.fill(d, 0);
            d[index] = 1;
            return v[index];
        };
    }

    private Node function(String name, int begin) {
        if (!Expression.FUNCTIONS.contains(name)) {
            at = begin;
            throw malformed("there is no function '" + name + "', there are " + String.join(", ",
                    Expression.FUNCTIONS));
        }
        at++;
        var a = sum();
        if (name.equals("pow")) {
            if (peek() != ',') {
                throw malformed("a ',' and the power expected");
            }
            at++;
            var b = sum();
            close();
            return raised(a, b);
        }
        close();
        return (v, d) -> {
            double x = a.value(v, d);
            double slope = slope(name, x);
            for (int k = 0; k < d.length; k++) {
                d[k] *= slope;
            }
            return apply(name, x);
        };
    }

    private static double apply(String name, double x) {
        return switch (name) {
            case "exp" -> Math.exp(x);
            case "log", "ln" -> Math.log(x);
            case "log10" -> Math.log10(x);
            case "sqrt" -> Math.sqrt(x);
            case "sin" -> Math.sin(x);
            case "cos" -> Math.cos(x);
            case "tan" -> Math.tan(x);
            case "asin" -> Math.asin(x);
            case "acos" -> Math.acos(x);
            case "atan" -> Math.atan(x);
            case "sinh" -> Math.sinh(x);
            case "cosh" -> Math.cosh(x);
            case "tanh" -> Math.tanh(x);
            case "abs" -> Math.abs(x);
            default -> Special.erf(x);
        };
    }

    private static double slope(String name, double x) {
        return switch (name) {
            case "exp" -> Math.exp(x);
            case "log", "ln" -> 1 / x;
            case "log10" -> 1 / (x * Math.log(10));
            case "sqrt" -> 0.5 / Math.sqrt(x);
            case "sin" -> Math.cos(x);
            case "cos" -> -Math.sin(x);
            case "tan" -> 1 + Math.tan(x) * Math.tan(x);
            case "asin" -> 1 / Math.sqrt(1 - x * x);
            case "acos" -> -1 / Math.sqrt(1 - x * x);
            case "atan" -> 1 / (1 + x * x);
            case "sinh" -> Math.cosh(x);
            case "cosh" -> Math.sinh(x);
            case "tanh" -> 1 - Math.tanh(x) * Math.tanh(x);
            case "abs" -> Math.signum(x);
            default -> 2 / Math.sqrt(Math.PI) * Math.exp(-x * x);
        };
    }

    private static Node constant(double value) {
        return (v, d) -> {
            Arrays.fill(d, 0);
            return value;
        };
    }

    private double number() {
        int begin = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.'
                || isExponent(begin))) {
            at++;
        }
        try {
            return Double.parseDouble(text.substring(begin, at));
        } catch (NumberFormatException e) {
            at = begin;
            throw malformed("a number expected");
        }
    }

    /** Whether here is the e of 1e-3, or its sign. */
    private boolean isExponent(int begin) {
        char c = text.charAt(at);
        if (c == 'e' || c == 'E') {
            int next = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+') ? at + 2
                    : at + 1;
            return next < text.length() && Character.isDigit(text.charAt(next));
        }
        return (c == '-' || c == '+') && at > begin && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
    }

    private void close() {
        if (peek() != ')') {
            throw malformed("a ')' expected");
        }
        at++;
    }

    /** {@return the next character that is no blank, 0 at the end} */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private LearningException malformed(String what) {
        return new LearningException("'" + text + "' is no formula: " + what + " at character " + (at + 1)
                + "; write one such as A*exp(-g*t)*cos(w*t)");
    }
}
