/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.gp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.adatom.learning.LearningException;
import org.adatom.learning.gp.Kernel.Constant;
import org.adatom.learning.gp.Kernel.Linear;
import org.adatom.learning.gp.Kernel.Matern;
import org.adatom.learning.gp.Kernel.Periodic;
import org.adatom.learning.gp.Kernel.Polynomial;
import org.adatom.learning.gp.Kernel.Power;
import org.adatom.learning.gp.Kernel.Product;
import org.adatom.learning.gp.Kernel.RationalQuadratic;
import org.adatom.learning.gp.Kernel.Rbf;
import org.adatom.learning.gp.Kernel.Smoothness;
import org.adatom.learning.gp.Kernel.Stationary;
import org.adatom.learning.gp.Kernel.Sum;
import org.adatom.learning.gp.Kernel.Tanimoto;
import org.adatom.learning.gp.Kernel.White;
import org.eclipse.jdt.annotation.Nullable;

/** Writes and reads kernels. */
final class KernelText {
    private static final String KINDS =
            "rbf, matern12, matern32, matern52, rq, periodic, linear, poly, tanimoto, white, constant or a number";
    private final String text;
    private int at;

    private KernelText(String text) {
        this.text = text;
    }

    // ---- writing

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String print(Kernel kernel) {
        return switch (kernel) {
            case Sum k -> print(k.left()) + " + " + (k.right() instanceof Sum ? "(" + print(k.right()) + ")"
                    : print(k.right()));
            case Product k -> factor(k.left(), false) + "*" + factor(k.right(), true);
            case Power k -> (k.base() instanceof Sum || k.base() instanceof Product || k.base() instanceof Power
                    ? "(" + print(k.base()) + ")" : print(k.base())) + "^" + number(k.exponent());
            case Constant k -> plain(k.variance()) ? number(k.variance().value())
                    : "constant(" + print(k.variance()) + ")";
            case White k -> "white(" + print(k.noise()) + ")";
            case Stationary k -> Kernels.word(k) + "("
                    + (k instanceof RationalQuadratic q ? "alpha=" + print(q.alpha()) + "," : "")
                    + "l=" + list(k.lengths()) + dims(k.dims(), ",") + ")";
            case Periodic k -> "periodic(l=" + print(k.length()) + ",p=" + print(k.period())
                    + dims(k.dims(), ",") + ")";
            case Linear k -> "linear(s=" + print(k.offset()) + dims(k.dims(), ",") + ")";
            case Polynomial k -> "poly(s=" + print(k.offset()) + ",degree=" + k.degree() + dims(k.dims(), ",") + ")";
            case Tanimoto k -> "tanimoto(" + dims(k.dims(), "") + ")";
        };
    }

    private static String factor(Kernel kernel, boolean right) {
        return kernel instanceof Sum || right && kernel instanceof Product ? "(" + print(kernel) + ")" : print(kernel);
    }

    private static boolean plain(HyperParameter h) {
        return h.equals(HyperParameter.of(h.value()));
    }

    private static String print(HyperParameter h) {
        var usual = HyperParameter.of(h.value());
        var prior = h.prior();
        return number(h.value())
                + (h.lower() == usual.lower() && h.upper() == usual.upper() ? ""
                        : " in " + number(h.lower()) + ".." + number(h.upper()))
                + (prior == null ? "" : " ~ " + prior.text()) + (h.fixed() ? " fixed" : "");
    }

    private static String list(List<HyperParameter> list) {
        return list.size() == 1 ? print(list.getFirst())
                : "[" + String.join(",", list.stream().map(h -> print(h)).toList()) + "]";
    }

    private static String dims(List<Integer> dims, String before) {
        return dims.isEmpty() ? "" : before + "dims=[" + String.join(",",
                dims.stream().map(i -> "" + (i + 1)).toList()) + "]";
    }

    // ---- reading

    static Kernel parse(String text) {
        var reader = new KernelText(text);
        var kernel = reader.sum();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.wrong("an operator + * ^ or the end");
        }
        return kernel;
    }

    private Kernel sum() {
        var kernel = product();
        while (take('+')) {
            kernel = new Sum(kernel, product());
        }
        return kernel;
    }

    private Kernel product() {
        var kernel = power();
        while (take('*')) {
            if (at < text.length() && text.charAt(at) == '*') {
                throw wrong("^ for a power");
            }
            kernel = new Product(kernel, power());
        }
        return kernel;
    }

    private Kernel power() {
        var kernel = atom();
        while (take('^')) {
            double exponent = number();
            if (exponent != Math.rint(exponent)) {
                throw new LearningException("the exponent " + exponent + " of the kernel \"" + text
                        + "\" must be whole: other powers need not be covariances");
            }
            kernel = new Power(kernel, (int) exponent);
        }
        return kernel;
    }

    private Kernel atom() {
        if (take('(')) {
            var kernel = sum();
            need(')');
            return kernel;
        }
        blanks();
        if (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            return new Constant(HyperParameter.of(number()));
        }
        int start = at;
        var word = word();
        Map<String, List<HyperParameter>> options = new LinkedHashMap<>();
        if (take('(') && !take(')')) {
            do {
                option(word, options);
            } while (take(','));
            need(')');
        }
        var kernel = kernel(word, options, start);
        if (!options.isEmpty()) {
            throw new LearningException("the kernel " + word + " has no option '" + options.keySet().iterator().next()
                    + "': in \"" + text + "\"");
        }
        return kernel;
    }

    private Kernel kernel(String word, Map<String, List<HyperParameter>> o, int start) {
        var dims = dims(o.remove("dims"));
        return switch (word) {
            case "rbf", "gauss", "se" -> new Rbf(lengths(o), dims);
            case "matern12", "exponential" -> new Matern(Smoothness.ONE_HALF, lengths(o), dims);
            case "matern32" -> new Matern(Smoothness.THREE_HALVES, lengths(o), dims);
            case "matern52" -> new Matern(Smoothness.FIVE_HALVES, lengths(o), dims);
            case "rq" -> new RationalQuadratic(one(o, "alpha"), lengths(o), dims);
            case "periodic" -> new Periodic(one(o, "l"), one(o, "p"), dims);
            case "linear" -> new Linear(one(o, "s"), dims);
            case "poly" -> {
                var degree = o.remove("degree");
                yield new Polynomial(one(o, "s"), degree == null ? 2
                        : (int) Math.floor(degree.getFirst().value()), dims);
            }
            case "tanimoto" -> new Tanimoto(dims);
            case "white" -> new White(one(o, "noise"));
            case "constant" -> new Constant(one(o, "variance"));
            default -> {
                at = start;
                throw wrong(KINDS);
            }
        };
    }

    private static List<HyperParameter> lengths(Map<String, List<HyperParameter>> options) {
        var given = options.remove("l");
        return given == null ? List.of(HyperParameter.of(1)) : given;
    }

    private static HyperParameter one(Map<String, List<HyperParameter>> options, String name) {
        var given = options.remove(name);
        return given == null ? HyperParameter.of(1) : given.getFirst();
    }

    private static List<Integer> dims(@Nullable List<HyperParameter> given) {
        if (given == null) {
            return List.of();
        }
        var dims = new ArrayList<Integer>();
        for (var h : given) {
            dims.add((int) h.value() - 1);
        }
        return dims;
    }

    private void option(String kernel, Map<String, List<HyperParameter>> options) {
        blanks();
        boolean bare = at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.');
        var name = bare ? "" : word();
        if (!bare) {
            need('=');
        }
        var values = new ArrayList<HyperParameter>();
        if (take('[')) {
            do {
                values.add(hyperParameter());
            } while (take(','));
            need(']');
        } else {
            values.add(hyperParameter());
        }
        options.put(!bare ? name : kernel.equals("white") ? "noise" : kernel.equals("constant") ? "variance"
                : "l", values);
    }

    private HyperParameter hyperParameter() {
        double value = number();
        if (!(value > 0)) {
            throw new LearningException("a hyper-parameter of the kernel \"" + text + "\" is " + number(value)
                    + ": it must be above 0");
        }
        var h = HyperParameter.of(value);
        for (;;) {
            if (word("in")) {
                double lower = number();
                need('.');
                need('.');
                h = new HyperParameter(h.value(), lower, number(), h.fixed(), h.prior());
            } else if (word("fixed")) {
                h = h.fix();
            } else if (take('~')) {
                h = h.with(prior());
            } else {
                return h;
            }
        }
    }

    private Prior prior() {
        int start = at;
        var word = word();
        need('(');
        double first = number();
        double second = take(',') ? number() : 1;
        need(')');
        return switch (word) {
            case "lognormal" -> new Prior.LogNormal(first, second);
            case "gamma" -> new Prior.Gamma(first, second);
            case "halfnormal" -> new Prior.HalfNormal(first);
            default -> {
                at = start;
                throw wrong("lognormal, gamma or halfnormal");
            }
        };
    }

    private String word() {
        blanks();
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw wrong(KINDS);
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private boolean word(String expected) {
        blanks();
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private double number() {
        blanks();
        int start = at;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean range = c == '.' && at + 1 < text.length() && text.charAt(at + 1) == '.';
            boolean exponent = (c == 'e' || c == 'E') && at > start;
            if (exponent && at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0) {
                at += 2;
            } else if (!range && (Character.isDigit(c) || c == '.' || exponent)) {
                at++;
            } else {
                break;
            }
        }
        try {
            return Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            at = start;
            throw wrong("a number");
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean take(char c) {
        blanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void need(char c) {
        if (!take(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private LearningException wrong(String expected) {
        return new LearningException("the kernel \"" + text + "\" cannot be read at "
                + (at >= text.length() ? "its end" : "\"" + text.substring(at) + "\"") + ": expected " + expected);
    }
}
