/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.symmetry;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The 230 types of space groups, by Hermann-Mauguin symbol, point group and Hall symbol (Hall, Acta Cryst. A 37, 517, 1981, doi
 * 10.1107/S0567739481001228; International Tables for Crystallography, Vol. B, table A1.4.2.7).
 */
final class SpaceGroupTable {
    /**
     * A type.
     *
     * @param number 1 to 230
     * @param symbol Hermann-Mauguin, short, screws with an underscore
     * @param pointGroup Hermann-Mauguin
     * @param hall how its operations are made
     */
    record Type(int number, String symbol, String pointGroup, HallGroup hall) {
    }

    private static final String TEXT = """
            P1; 1; P 1
            P-1; -1; -P 1
            P2; 2; P 2y
            P2_1; 2; P 2yb
            C2; 2; C 2y
            Pm; m; P -2y
            Pc; m; P -2yc
            Cm; m; C -2y
            Cc; m; C -2yc
            P2/m; 2/m; -P 2y
            P2_1/m; 2/m; -P 2yb
            C2/m; 2/m; -C 2y
            P2/c; 2/m; -P 2yc
            P2_1/c; 2/m; -P 2ybc
            C2/c; 2/m; -C 2yc
            P222; 222; P 2 2
            P222_1; 222; P 2c 2
            P2_12_12; 222; P 2 2ab
            P2_12_12_1; 222; P 2ac 2ab
            C222_1; 222; C 2c 2
            C222; 222; C 2 2
            F222; 222; F 2 2
            I222; 222; I 2 2
            I2_12_12_1; 222; I 2b 2c
            Pmm2; mm2; P 2 -2
            Pmc2_1; mm2; P 2c -2
            Pcc2; mm2; P 2 -2c
            Pma2; mm2; P 2 -2a
            Pca2_1; mm2; P 2c -2ac
            Pnc2; mm2; P 2 -2bc
            Pmn2_1; mm2; P 2ac -2
            Pba2; mm2; P 2 -2ab
            Pna2_1; mm2; P 2c -2n
            Pnn2; mm2; P 2 -2n
            Cmm2; mm2; C 2 -2
            Cmc2_1; mm2; C 2c -2
            Ccc2; mm2; C 2 -2c
            Amm2; mm2; A 2 -2
            Aem2; mm2; A 2 -2c
            Ama2; mm2; A 2 -2a
            Aea2; mm2; A 2 -2ac
            Fmm2; mm2; F 2 -2
            Fdd2; mm2; F 2 -2d
            Imm2; mm2; I 2 -2
            Iba2; mm2; I 2 -2c
            Ima2; mm2; I 2 -2a
            Pmmm; mmm; -P 2 2
            Pnnn; mmm; P 2 2 -1n
            Pccm; mmm; -P 2 2c
            Pban; mmm; P 2 2 -1ab
            Pmma; mmm; -P 2a 2a
            Pnna; mmm; -P 2a 2bc
            Pmna; mmm; -P 2ac 2
            Pcca; mmm; -P 2a 2ac
            Pbam; mmm; -P 2 2ab
            Pccn; mmm; -P 2ab 2ac
            Pbcm; mmm; -P 2c 2b
            Pnnm; mmm; -P 2 2n
            Pmmn; mmm; P 2 2ab -1ab
            Pbcn; mmm; -P 2n 2ab
            Pbca; mmm; -P 2ac 2ab
            Pnma; mmm; -P 2ac 2n
            Cmcm; mmm; -C 2c 2
            Cmce; mmm; -C 2bc 2
            Cmmm; mmm; -C 2 2
            Cccm; mmm; -C 2 2c
            Cmme; mmm; -C 2b 2
            Ccce; mmm; C 2 2 -1bc
            Fmmm; mmm; -F 2 2
            Fddd; mmm; F 2 2 -1d
            Immm; mmm; -I 2 2
            Ibam; mmm; -I 2 2c
            Ibca; mmm; -I 2b 2c
            Imma; mmm; -I 2b 2
            P4; 4; P 4
            P4_1; 4; P 4w
            P4_2; 4; P 4c
            P4_3; 4; P 4cw
            I4; 4; I 4
            I4_1; 4; I 4bw
            P-4; -4; P -4
            I-4; -4; I -4
            P4/m; 4/m; -P 4
            P4_2/m; 4/m; -P 4c
            P4/n; 4/m; P 4ab -1ab
            P4_2/n; 4/m; P 4n -1n
            I4/m; 4/m; -I 4
            I4_1/a; 4/m; I 4bw -1bw
            P422; 422; P 4 2
            P42_12; 422; P 4ab 2ab
            P4_122; 422; P 4w 2c
            P4_12_12; 422; P 4abw 2nw
            P4_222; 422; P 4c 2
            P4_22_12; 422; P 4n 2n
            P4_322; 422; P 4cw 2c
            P4_32_12; 422; P 4nw 2abw
            I422; 422; I 4 2
            I4_122; 422; I 4bw 2bw
            P4mm; 4mm; P 4 -2
            P4bm; 4mm; P 4 -2ab
            P4_2cm; 4mm; P 4c -2c
            P4_2nm; 4mm; P 4n -2n
            P4cc; 4mm; P 4 -2c
            P4nc; 4mm; P 4 -2n
            P4_2mc; 4mm; P 4c -2
            P4_2bc; 4mm; P 4c -2ab
            I4mm; 4mm; I 4 -2
            I4cm; 4mm; I 4 -2c
            I4_1md; 4mm; I 4bw -2
            I4_1cd; 4mm; I 4bw -2c
            P-42m; -42m; P -4 2
            P-42c; -42m; P -4 2c
            P-42_1m; -42m; P -4 2ab
            P-42_1c; -42m; P -4 2n
            P-4m2; -42m; P -4 -2
            P-4c2; -42m; P -4 -2c
            P-4b2; -42m; P -4 -2ab
            P-4n2; -42m; P -4 -2n
            I-4m2; -42m; I -4 -2
            I-4c2; -42m; I -4 -2c
            I-42m; -42m; I -4 2
            I-42d; -42m; I -4 2bw
            P4/mmm; 4/mmm; -P 4 2
            P4/mcc; 4/mmm; -P 4 2c
            P4/nbm; 4/mmm; P 4 2 -1ab
            P4/nnc; 4/mmm; P 4 2 -1n
            P4/mbm; 4/mmm; -P 4 2ab
            P4/mnc; 4/mmm; -P 4 2n
            P4/nmm; 4/mmm; P 4ab 2ab -1ab
            P4/ncc; 4/mmm; P 4ab 2n -1ab
            P4_2/mmc; 4/mmm; -P 4c 2
            P4_2/mcm; 4/mmm; -P 4c 2c
            P4_2/nbc; 4/mmm; P 4n 2c -1n
            P4_2/nnm; 4/mmm; P 4n 2 -1n
            P4_2/mbc; 4/mmm; -P 4c 2ab
            P4_2/mnm; 4/mmm; -P 4n 2n
            P4_2/nmc; 4/mmm; P 4n 2n -1n
            P4_2/ncm; 4/mmm; P 4n 2ab -1n
            I4/mmm; 4/mmm; -I 4 2
            I4/mcm; 4/mmm; -I 4 2c
            I4_1/amd; 4/mmm; I 4bw 2bw -1bw
            I4_1/acd; 4/mmm; I 4bw 2aw -1bw
            P3; 3; P 3
            P3_1; 3; P 31
            P3_2; 3; P 32
            R3; 3; R 3
            P-3; -3; -P 3
            R-3; -3; -R 3
            P312; 32; P 3 2
            P321; 32; P 3 2"
            P3_112; 32; P 31 2c
            P3_121; 32; P 31 2"
            P3_212; 32; P 32 2c
            P3_221; 32; P 32 2"
            R32; 32; R 3 2"
            P3m1; 3m; P 3 -2"
            P31m; 3m; P 3 -2
            P3c1; 3m; P 3 -2"c
            P31c; 3m; P 3 -2c
            R3m; 3m; R 3 -2"
            R3c; 3m; R 3 -2"c
            P-31m; -3m; -P 3 2
            P-31c; -3m; -P 3 2c
            P-3m1; -3m; -P 3 2"
            P-3c1; -3m; -P 3 2"c
            R-3m; -3m; -R 3 2"
            R-3c; -3m; -R 3 2"c
            P6; 6; P 6
            P6_1; 6; P 61
            P6_5; 6; P 65
            P6_2; 6; P 62
            P6_4; 6; P 64
            P6_3; 6; P 6c
            P-6; -6; P -6
            P6/m; 6/m; -P 6
            P6_3/m; 6/m; -P 6c
            P622; 622; P 6 2
            P6_122; 622; P 61 2
            P6_522; 622; P 65 2
            P6_222; 622; P 62 2c
            P6_422; 622; P 64 2c
            P6_322; 622; P 6c 2c
            P6mm; 6mm; P 6 -2
            P6cc; 6mm; P 6 -2c
            P6_3cm; 6mm; P 6c -2
            P6_3mc; 6mm; P 6c -2c
            P-6m2; -6m2; P -6 2
            P-6c2; -6m2; P -6c 2
            P-62m; -6m2; P -6 -2
            P-62c; -6m2; P -6c -2c
            P6/mmm; 6/mmm; -P 6 2
            P6/mcc; 6/mmm; -P 6 2c
            P6_3/mcm; 6/mmm; -P 6c 2
            P6_3/mmc; 6/mmm; -P 6c 2c
            P23; 23; P 2 2 3
            F23; 23; F 2 2 3
            I23; 23; I 2 2 3
            P2_13; 23; P 2ac 2ab 3
            I2_13; 23; I 2b 2c 3
            Pm-3; m-3; -P 2 2 3
            Pn-3; m-3; P 2 2 3 -1n
            Fm-3; m-3; -F 2 2 3
            Fd-3; m-3; F 2 2 3 -1d
            Im-3; m-3; -I 2 2 3
            Pa-3; m-3; -P 2ac 2ab 3
            Ia-3; m-3; -I 2b 2c 3
            P432; 432; P 4 2 3
            P4_232; 432; P 4n 2 3
            F432; 432; F 4 2 3
            F4_132; 432; F 4d 2 3
            I432; 432; I 4 2 3
            P4_332; 432; P 4acd 2ab 3
            P4_132; 432; P 4bd 2ab 3
            I4_132; 432; I 4bd 2c 3
            P-43m; -43m; P -4 2 3
            F-43m; -43m; F -4 2 3
            I-43m; -43m; I -4 2 3
            P-43n; -43m; P -4n 2 3
            F-43c; -43m; F -4c 2 3
            I-43d; -43m; I -4bd 2c 3
            Pm-3m; m-3m; -P 4 2 3
            Pn-3n; m-3m; P 4 2 3 -1n
            Pm-3n; m-3m; -P 4n 2 3
            Pn-3m; m-3m; P 4n 2 3 -1n
            Fm-3m; m-3m; -F 4 2 3
            Fm-3c; m-3m; -F 4c 2 3
            Fd-3m; m-3m; F 4d 2 3 -1d
            Fd-3c; m-3m; F 4d 2 3 -1cd
            Im-3m; m-3m; -I 4 2 3
            Ia-3d; m-3m; -I 4bd 2c 3
            """;
    private static final List<Type> TYPES = read();

    private SpaceGroupTable() {
    }

    private static List<Type> read() {
        var lines = TEXT.strip().split("\n");
        return IntStream.range(0, lines.length).mapToObj(i -> {
            var words = lines[i].split(";");
            return new Type(i + 1, words[0].strip(), words[1].strip(), HallGroup.of(words[2].strip()));
        }).toList();
    }

    /** {@return all types, in the order of their numbers} */
    static List<Type> types() {
        return TYPES;
    }
}
