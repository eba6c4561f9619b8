/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * An alphabet of strokes drawn for this project, the same pixels everywhere. Units: capitals are 7 high, small letters 5;
 * the baseline is 0. A glyph is written as its advance width, then strokes: points {@code x,y}, arcs
 * {@code (x,y,rx,ry,from,to)} in degrees counter-clockwise, and {@code ;} where the pen is lifted.
 */
final class StrokeFont {
    /** Height of capitals. */
    static final double CAPITAL = 7;
    private static final Map<Character, Glyph> GLYPHS = new HashMap<>();
    private static final String[] TABLE = {
        "A 6 0,0 2.75,7 5.5,0 ; 0.95,2.4 4.55,2.4", "B 5.6 0.4,0 0.4,7 (2.8,5.3,1.8,1.7,90,-90) 0.4,3.6 ; 2.8,3.6 "
            + "(3.0,1.8,2.0,1.8,90,-90) 0.4,0", "C 6.2 (3.4,3.5,3.1,3.5,50,310)",
        "D 6.2 0.4,0 0.4,7 2.4,7 (2.4,3.5,3.3,3.5,90,-90) 0.4,0", "E 5 4.4,0 0.4,0 0.4,7 4.4,7 ; 0.4,3.7 3.8,3.7",
        "F 4.8 0.4,0 0.4,7 4.4,7 ; 0.4,3.7 3.8,3.7", "G 6.6 (3.4,3.5,3.1,3.5,50,360) 6.1,3.2 3.9,3.2",
        "H 6 0.4,0 0.4,7 ; 5.3,0 5.3,7 ; 0.4,3.7 5.3,3.7", "I 1.6 0.6,0 0.6,7", "J 3.8 2.9,7 2.9,1.8 (1.5,1.8,1.4,1.8,0,-150)",
        "K 5.6 0.4,0 0.4,7 ; 4.9,7 0.4,2.6 ; 1.9,4.1 5.2,0", "L 4.6 0.4,7 0.4,0 4.2,0", "M 7 0.4,0 0.4,7 3.4,1.6 6.4,7 6.4,0",
        "N 6 0.4,0 0.4,7 5.3,0 5.3,7", "O 6.8 (3.4,3.5,3.1,3.5,0,360)",
        "P 5.4 0.4,0 0.4,7 2.8,7 (2.8,5.2,2.1,1.8,90,-90) 0.4,3.4", "Q 6.8 (3.4,3.5,3.1,3.5,0,360) ; 4.2,1.6 6.2,-0.8",
        "R 5.7 0.4,0 0.4,7 2.8,7 (2.8,5.2,2.1,1.8,90,-90) 0.4,3.4 ; 2.8,3.4 5.2,0",
        "S 5.4 (2.6,5.3,2.0,1.7,40,270) (2.6,1.8,2.1,1.8,90,-140)", "T 5.4 0,7 5.2,7 ; 2.6,7 2.6,0",
        "U 6 0.4,7 0.4,2.4 (2.85,2.4,2.45,2.4,180,360) 5.3,7", "V 5.8 0,7 2.75,0 5.5,7", "W 8 0,7 1.9,0 3.8,6.4 5.7,0 7.6,7",
        "X 5.6 0.2,7 5.1,0 ; 5.1,7 0.2,0", "Y 5.4 0,7 2.6,3.4 5.2,7 ; 2.6,3.4 2.6,0", "Z 5.5 0.4,7 4.9,7 0.3,0 5.1,0",
        "a 5.2 (2.3,2.5,1.95,2.5,0,360) ; 4.25,5 4.25,0", "b 5.2 0.4,7 0.4,0 ; (2.4,2.5,1.95,2.5,0,360)",
        "c 4.6 (2.5,2.5,2.1,2.5,50,310)", "d 5.2 4.3,7 4.3,0 ; (2.35,2.5,1.95,2.5,0,360)",
        "e 5 0.4,2.7 4.5,2.7 (2.45,2.5,2.05,2.5,5,310)", "f 3.3 3.1,6.9 (2.5,5.6,1.2,1.4,75,180) 1.3,0 ; 0.1,4.8 2.9,4.8",
        "g 5.2 (2.3,2.5,1.95,2.5,0,360) ; 4.25,5 4.25,0.2 (2.3,0,1.95,2,0,-150)",
        "h 5 0.4,7 0.4,0 ; 0.4,2.8 (2.3,2.9,1.9,2.1,180,0) 4.2,0", "i 1.6 0.6,0 0.6,5 ; 0.6,6.7 0.6,6.8",
        "j 1.8 0.9,5 0.9,-0.6 (-0.1,-0.6,1,1.4,0,-100) ; 0.9,6.7 0.9,6.8", "k 4.6 0.4,0 0.4,7 ; 3.9,5 0.4,1.8 ; 1.6,2.9 4.2,0",
        "l 1.6 0.6,7 0.6,0", "m 7.6 0.4,0 0.4,5 ; 0.4,3.2 (2.0,3.3,1.6,1.7,180,0) 3.6,0 ; 3.6,3.2 (5.2,3.3,1.6,1.7,180,0) 6.8,0",
        "n 5 0.4,0 0.4,5 ; 0.4,2.8 (2.3,2.9,1.9,2.1,180,0) 4.2,0", "o 5.2 (2.5,2.5,2.1,2.5,0,360)",
        "p 5.2 0.4,5 0.4,-2 ; (2.4,2.5,1.95,2.5,0,360)", "q 5.2 4.3,5 4.3,-2 ; (2.35,2.5,1.95,2.5,0,360)",
        "r 3.2 0.4,0 0.4,5 ; 0.4,2.9 (2.2,3.0,1.8,2.0,180,75)", "s 4.3 (2.1,3.75,1.55,1.25,40,270) (2.1,1.25,1.65,1.25,90,-140)",
        "t 3.3 1.3,6.5 1.3,1.4 (2.5,1.4,1.2,1.4,180,290) ; 0.1,4.8 2.9,4.8",
        "u 5 0.4,5 0.4,2.1 (2.3,2.1,1.9,2.1,180,360) 4.2,5 ; 4.2,2.4 4.2,0", "v 4.6 0.1,5 2.2,0 4.3,5",
        "w 6.6 0.1,5 1.7,0 3.2,4.6 4.7,0 6.3,5", "x 4.4 0.2,5 4,0 ; 4,5 0.2,0", "y 4.6 0.1,5 2.3,0 ; 4.4,5 1.6,-2 0.6,-2",
        "z 4.4 0.4,5 3.9,5 0.3,0 4.1,0", "0 5.4 (2.6,3.5,2.2,3.5,0,360)", "1 5.4 0.9,5.6 2.8,7 2.8,0 ; 0.9,0 4.7,0",
        "2 5.4 (2.5,4.9,2.0,2.1,160,-30) 0.5,0 4.8,0", "3 5.4 (2.3,5.3,2.0,1.7,150,-90) ; 2.3,3.6 (2.3,1.8,2.2,1.8,90,-150)",
        "4 5.4 3.8,0 3.8,7 0.3,2 5,2", "5 5.4 4.3,7 1,7 0.7,3.9 (2.4,2.3,2.2,2.3,130,-150)",
        "6 5.4 (2.6,2.2,2.1,2.2,0,360) ; 0.5,2.2 (3.4,2.7,2.9,4.3,180,85)", "7 5.4 0.5,7 4.8,7 1.8,0",
        "8 5.4 (2.6,5.3,1.8,1.7,0,360) ; (2.6,1.8,2.2,1.8,0,360)", "9 5.4 (2.6,4.8,2.1,2.2,0,360) ; 4.7,4.8 (1.8,4.3,2.9,4.3,0,-95)",
        ". 2 0.7,0 0.7,0.1", ", 2 0.9,0.2 0.5,-1.2", ": 2 0.7,0 0.7,0.1 ; 0.7,4.4 0.7,4.5", "- 3.6 0.5,2.8 2.9,2.8",
        "+ 5.6 0.5,2.8 4.9,2.8 ; 2.7,5 2.7,0.6", "= 5.6 0.5,3.8 4.9,3.8 ; 0.5,1.8 4.9,1.8", "/ 4 0.1,-0.8 3.6,7.4",
        "( 2.6 (3.4,3.1,2.8,4.9,130,230)", ") 2.6 (-0.9,3.1,2.8,4.9,50,-50)", "[ 2.6 2.2,7.6 0.7,7.6 0.7,-1 2.2,-1",
        "] 2.6 0.3,7.6 1.8,7.6 1.8,-1 0.3,-1", "| 2 0.8,8 0.8,-1.5", "_ 4.6 0,-1.2 4.4,-1.2",
        "% 8 (1.8,5.4,1.4,1.6,0,360) ; (6,1.6,1.4,1.6,0,360) ; 6,7 1.8,0", "* 4 2,7 2,4 ; 0.7,6.3 3.3,4.7 ; 3.3,6.3 0.7,4.7",
        "^ 4.4 0.6,4.6 2.1,6.9 3.6,4.6", "\u00b7 2 0.8,3 0.8,3.1", "\u00b0 3.4 (1.6,5.8,1.1,1.2,0,360)",
        "\u00c5 6 0,0 2.75,6 5.5,0 ; 1.05,2.2 4.45,2.2 ; (2.75,7.2,0.9,0.9,0,360)",
        "\u00b5 5 0.4,5 0.4,-2 ; 0.4,2.1 (2.3,2.1,1.9,2.1,180,360) 4.2,5 ; 4.2,2.4 4.2,0", "? 4.6 (2.1,5.2,1.8,1.8,160,-60) "
            + "2.1,2.6 2.1,2 ; 2.1,0 2.1,0.1", "! 1.8 0.7,7 0.7,2 ; 0.7,0 0.7,0.1", "# 6 1.6,0 2.4,7 ; 3.8,0 4.6,7 ; 0.6,4.8 5.6,4.8 "
            + "; 0.4,2.2 5.4,2.2", "' 1.6 0.6,7 0.6,5.2", "< 5 4.4,5 0.6,2.8 4.4,0.6", "> 5 0.6,5 4.4,2.8 0.6,0.6",
    };
    private static final Glyph UNKNOWN = parse("5 0.6,0 0.6,7 4.4,7 4.4,0 0.6,0");

    static {
        for (String line : TABLE) {
            GLYPHS.put(line.charAt(0), parse(line.substring(2)));
        }
    }

    /** Advance width and strokes, each x, y, x, y, ... */
    record Glyph(double width, double[][] strokes) {
    }

    private StrokeFont() {
    }

    /** {@return the glyph of a character, an empty one for a space} */
    static Glyph glyph(char c) {
        if (c == ' ') {
            return new Glyph(2.6, new double[0][]);
        }
        return GLYPHS.getOrDefault(c, UNKNOWN);
    }

    /** {@return the width of a line of text, units} */
    static double width(String text) {
        double w = 0;
        for (int i = 0; i < text.length(); i++) {
            w += glyph(text.charAt(i)).width() + (i + 1 < text.length() ? 1 : 0);
        }
        return w;
    }

    private static Glyph parse(String text) {
        var tokens = text.split(" ");
        var strokes = new ArrayList<double[]>();
        var points = new ArrayList<Double>();
        for (int t = 1; t < tokens.length; t++) {
            String token = tokens[t];
            if (token.equals(";")) {
                strokes.add(array(points));
                points.clear();
            } else if (token.startsWith("(")) {
                arc(token, points);
            } else {
                var xy = token.split(",");
                points.add(Double.valueOf(xy[0]));
                points.add(Double.valueOf(xy[1]));
            }
        }
        strokes.add(array(points));
        return new Glyph(Double.parseDouble(tokens[0]), strokes.toArray(double[][]::new));
    }

    private static void arc(String token, ArrayList<Double> points) {
        var v = token.substring(1, token.length() - 1).split(",");
        double from = Double.parseDouble(v[4]);
        double to = Double.parseDouble(v[5]);
        int steps = (int) Math.ceil(Math.abs(to - from) / 12);
        for (int i = 0; i <= steps; i++) {
            double a = Math.toRadians(from + (to - from) * i / steps);
            points.add(Double.parseDouble(v[0]) + Double.parseDouble(v[2]) * Math.cos(a));
            points.add(Double.parseDouble(v[1]) + Double.parseDouble(v[3]) * Math.sin(a));
        }
    }

    private static double[] array(ArrayList<Double> points) {
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
