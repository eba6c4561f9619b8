/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.adatom.learning.LearningException;
import org.junit.jupiter.api.Test;

class CurveFitTest {

    @Test
    void formulasHaveTheirValueAndSlopes() {
        var texts = List.of("a*x^2 + b", "-a^2", "2**-x", "pow(x, a)", "exp(-a*x)*cos(b*x + pi)", "log(x)/ln(a + 3)",
                "sqrt(x*x + 1e-3)",
                "tanh(a - x) - sinh(b)/cosh(x)", "asin(a/4) + acos(b/5) + atan(x)", "abs(b - 4) * tan(a) + log10(x)",
                "erf(x)", "x^a^2");
        for (var text : texts) {
            var f = Expression.parse(text);
            var v = new double[f.names().size()];
            for (int k = 0; k < v.length; k++) {
                v[k] = switch (f.names().get(k)) {
                    case "a" -> 1.3;
                    case "b" -> 0.7;
                    default -> 1.9;
                };
            }
            var d = new double[v.length];
            f.value(v, d);
            for (int k = 0; k < v.length; k++) {
                var up = v.clone();
                var down = v.clone();
                up[k] += 1e-6;
                down[k] -= 1e-6;
                assertEquals((f.value(up) - f.value(down)) / 2e-6, d[k], 1e-8 * Math.max(1, Math.abs(d[k])), text
                        + " by " + f.names().get(k));
            }
        }
        assertEquals(-4, Expression.parse("-2^2").value(new double[0]));
        assertEquals(512, Expression.parse("2^3^2").value(new double[0]));
        assertEquals(0.5, Expression.parse("3 / 2 / 3").value(new double[0]), 1e-15);
    }

    @Test
    void whatIsNoFormulaIsSaidWithItsPlace() {
        var e = assertThrows(LearningException.class, () -> Expression.parse("a*foo(x)"));
        assertTrue(e.getMessage().contains("there is no function 'foo'") && e.getMessage().contains("character 3"),
                e.getMessage());
        for (var text : List.of("", "a+", "(a", "a)", "a b", "1e", "pow(a)", "2 $ 3", "(".repeat(5000))) {
            assertThrows(LearningException.class, () -> Expression.parse(text), text);
        }
    }

    @Test
    void aDampedOscillatorIsFoundWithItsErrors() {
        var random = new SplittableRandom(3);
        int n = 200;
        var t = new double[n];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            t[i] = 10.0 * i / n;
            y[i] = 2 * Math.exp(-0.3 * t[i]) * Math.cos(4 * t[i]) + 0.05 * random.nextGaussian();
        }
        var f = Expression.parse("A*exp(-g*t)*cos(w*t)");
        var problem = new CurveFit.Problem(f, Map.of("t", t), y, new double[0]);
        assertEquals(List.of("A", "g", "w"), problem.parameters());
        var fit = CurveFit.of(problem, StartValue.parse("w=3 1..10; g=0.1 0..5", problem.parameters()), 20, random,
                () -> { });
        var truth = new double[] {2, 0.3, 4};
        for (int j = 0; j < 3; j++) {
            assertTrue(Math.abs(Math.abs(fit.values()[j]) - truth[j]) < 4 * fit.errors()[j] && fit.errors()[j] < 0.05,
                    fit.parameters().get(j) + " " + fit.values()[j] + " +- " + fit.errors()[j]);
        }
        assertTrue(fit.converged());
    }

    /** y = a x + b: the errors are those of the text books. */
    @Test
    void errorsOfALine() {
        var x = new double[] {0, 1, 2, 3, 4};
        var y = new double[] {1, 2.9, 5.2, 6.8, 9.1};
        var problem = new CurveFit.Problem(Expression.parse("a*x+b"), Map.of("x", x), y, new double[0]);
        var fit = CurveFit.of(problem, StartValue.parse("", problem.parameters()), 0, new SplittableRandom(1),
                () -> { });
        // sums by hand: slope 2.01, intercept 0.98, residuals squared 0.091, Sxx 10
        double s2 = fit.rss() / 3;
        assertArrayEquals(new double[] {2.01, 0.98}, fit.values(), 1e-7);
        assertArrayEquals(new double[] {Math.sqrt(s2 / 10), Math.sqrt(s2 * (0.2 + 4 / 10.0))}, fit.errors(), 1e-7);
    }

    @Test
    void wrongStartsAndDataAreSaid() {
        var names = List.of("a", "b");
        assertTrue(assertThrows(LearningException.class, () -> StartValue.parse("c=1", names)).getMessage()
                .contains("a, b"));
        assertThrows(LearningException.class, () -> StartValue.parse("a=5 0..1", names));
        assertThrows(LearningException.class, () -> StartValue.parse("a=x", names));
        var few = new CurveFit.Problem(Expression.parse("a*x+b"), Map.of("x", new double[1]), new double[1],
                new double[0]);
        assertThrows(LearningException.class, () -> CurveFit.of(few, StartValue.parse("", names), 0,
                new SplittableRandom(1), () -> { }));
        var none = new CurveFit.Problem(Expression.parse("log(-a*a) + x"), Map.of("x", new double[3]), new double[3],
                new double[0]);
        assertThrows(LearningException.class, () -> CurveFit.of(none, StartValue.parse("", List.of("a")), 2,
                new SplittableRandom(1),
                () -> { }));
    }
}
