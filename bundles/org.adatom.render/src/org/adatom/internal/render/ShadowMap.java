/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

/** What the key light sees: a parallel projection along it, looked up softly. */
final class ShadowMap {

    private final Projection light;
    private final float[] depth;
    private final float[] turn = new float[12];
    private final float scale;
    private final float slack;

    /**
     * @param camera the view that is lit; the light stands over its left shoulder
     * @param light the light's own view, see {@link #view}
     * @param depth what the light sees
     */
    ShadowMap(Projection camera, Projection light, float[] depth) {
        this.light = light;
        this.depth = depth;
        this.scale = (float) light.scale();
        this.slack = 0.10f + 1.7f / scale;
        double[] c = camera.rotation();
        double[] l = light.rotation();
        double[] shift = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                turn[3 * i + k] = (float) (l[3 * i] * c[3 * k] + l[3 * i + 1] * c[3 * k + 1] + l[3 * i + 2] * c[3 * k + 2]);
                shift[i] += l[3 * i + k] * (camera.target()[k] - light.target()[k]);
            }
        }
        for (int i = 0; i < 3; i++) {
            turn[9 + i] = (float) (shift[i] + turn[3 * i + 2] * camera.eye());
        }
    }

    /** {@return the light's view of a scene} @param size samples, both ways */
    static Projection view(Projection camera, SceneData scene, int size) {
        double[] c = camera.rotation();
        double[] toLight = new double[3];
        double[] up = new double[3];
        for (int k = 0; k < 3; k++) {
            toLight[k] = Light.KX * c[k] + Light.KY * c[3 + k] + Light.KZ * c[6 + k];
            up[k] = c[3 + k];
        }
        normalise(toLight);
        double[] right = {up[1] * toLight[2] - up[2] * toLight[1], up[2] * toLight[0] - up[0] * toLight[2],
                up[0] * toLight[1] - up[1] * toLight[0]};
        normalise(right);
        double[] rows = {right[0], right[1], right[2], toLight[1] * right[2] - toLight[2] * right[1],
                toLight[2] * right[0] - toLight[0] * right[2], toLight[0] * right[1] - toLight[1] * right[0], toLight[0],
                toLight[1], toLight[2]};
        double scale = size / (2 * scene.reach() + 1e-3);
        return new Projection(rows, scene.origin(), 0, scale, size / 2.0, size / 2.0, size, size);
    }

    private static void normalise(double[] v) {
        double l = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        for (int k = 0; k < 3; k++) {
            v[k] /= l;
        }
    }

    /** {@return how much of the key light reaches a point of camera space, 0..1} */
    float lit(float x, float y, float d, float nx, float ny, float nz) {
        if (nx * Light.KX + ny * Light.KY + nz * Light.KZ < -0.18f) {
            return 1;
        }
        float px = x + 0.08f * nx;
        float py = y + 0.08f * ny;
        float pz = -(d - 0.08f * nz);
        float lx = turn[0] * px + turn[1] * py + turn[2] * pz + turn[9];
        float ly = turn[3] * px + turn[4] * py + turn[5] * pz + turn[10];
        float lz = turn[6] * px + turn[7] * py + turn[8] * pz + turn[11];
        float sx = (float) light.centreX() + lx * scale - 0.5f;
        float sy = (float) light.centreY() - ly * scale - 0.5f;
        int ix = (int) Math.floor(sx);
        int iy = (int) Math.floor(sy);
        float fx = sx - ix;
        float fy = sy - iy;
        int w = light.width();
        if (ix < 2 || iy < 2 || ix >= w - 3 || iy >= light.height() - 3) {
            return 1;
        }
        float sum = 0;
        for (int j = -2; j <= 3; j++) {
            float wy = j == -2 ? 1 - fy : j == 3 ? fy : 1;
            int row = (iy + j) * w + ix;
            for (int i = -2; i <= 3; i++) {
                float wx = i == -2 ? 1 - fx : i == 3 ? fx : 1;
                if (depth[row + i] + slack < -lz) {
                    sum += wx * wy;
                }
            }
        }
        return 1 - 0.55f * sum / 25;
    }
}
