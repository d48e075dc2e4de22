import { Buffer } from "node:buffer";
import path from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { developmentCertificate } from "./src/demo/start/development-certificate.mjs";
import { contentSecurityPolicy, officeJsAddress } from "./src/release/site/content-security-policy.mjs";

const root = import.meta.dirname;

/** The files that Microsoft's loader asks for in a workbook, in our two languages. */
const officeJsFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "en-us/office_strings.js",
  "fr-fr/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** Code that answers Office.js, shows the demo or comes from Microsoft's package: never in what is published. */
const neverPublished = [
  /[\\/]node_modules[\\/]@microsoft[\\/]office-js[\\/]/,
  /[\\/]node_modules[\\/]@cj-tech-master[\\/]/,
  /[\\/]src[\\/]host[\\/]/,
  /[\\/]src[\\/]demo[\\/]/,
  /[\\/]src[\\/]release[\\/]/,
];

/** The files of a module, and of those that were joined into it. */
function filesOf(module) {
  return module.modules ? [...module.modules].flatMap(filesOf) : [module.nameForCondition?.() ?? ""];
}

/**
 * Fails the build when a module that must stay on the developer's machine has found its way into the bundle, and tells
 * which files are in it.
 */
class PublishedModules {
  constructor(tell = () => undefined) {
    this.tell = tell;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("PublishedModules", (compilation) => {
      compilation.hooks.afterSeal.tap("PublishedModules", () => {
        const published = [...compilation.modules].filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0);
        const files = [...new Set(published.flatMap(filesOf))].filter((file) => file !== "").map((file) => path.relative(root, file));
        for (const file of files) {
          if (neverPublished.some((pattern) => pattern.test(path.join(root, file)))) compilation.errors.push(new Error(`${file} must not be published`));
        }
        this.tell(files.map((file) => file.replaceAll(path.sep, "/")).sort());
      });
    });
  }
}

/**
 * Puts Office.js before the code that needs it. In the demo, the bridge that stands in for Excel has to exist when
 * the library starts: it goes first, and neither of the two is deferred.
 */
class OfficeScript {
  constructor(source, { before = [], policy } = {}) {
    this.source = source;
    this.before = before;
    this.policy = policy;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("OfficeScript", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTags.tap("OfficeScript", (data) => {
        if (!data.plugin.userOptions.chunks.includes("taskpane")) return data;
        const { scripts, meta } = data.assetTags;
        const isEarly = (tag) => this.before.some((name) => path.basename(tag.attributes.src).startsWith(`${name}.`));
        const early = scripts.filter(isEarly).map((tag) => ({ ...tag, attributes: { src: tag.attributes.src } }));
        const office = { ...scripts[0], attributes: { src: this.source } };
        data.assetTags.scripts = [...early, office, ...scripts.filter((tag) => !isEarly(tag))];
        if (this.policy) {
          meta.unshift({
            ...scripts[0],
            tagName: "meta",
            voidTag: true,
            attributes: { "http-equiv": "Content-Security-Policy", content: this.policy },
          });
        }
        return data;
      });
    });
  }
}

const icons = [
  { from: "assets/*.png", to: "assets/[name][ext]" },
  { from: "assets/ribbon", to: "assets/ribbon" },
];

/** The guides, as they are published: the demo shows them too. */
class HelpPages {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      const { RawSource } = compiler.webpack.sources;
      compilation.hooks.processAssets.tapPromise({ name: "HelpPages", stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const { tsImport } = await import("tsx/esm/api");
        const { helpPages } = await tsImport("./src/release/site/help-pages.ts", import.meta.url);
        for (const { path: file, content } of helpPages(path.join(root, "docs"))) compilation.emitAsset(`help/${file}`, new RawSource(typeof content === "string" ? content : Buffer.from(content)));
      });
    });
  }
}

function page(template, filename, chunks) {
  return new HtmlWebpackPlugin({
    template: path.join(root, template),
    filename,
    chunks,
    chunksSortMode: "manual",
    inject: "head",
    scriptLoading: "defer",
    minify: false,
  });
}

/** What the three targets have in common. */
function shared(target) {
  return {
    mode: target === "excel" ? "development" : "production",
    context: root,
    resolve: {
      extensions: [".tsx", ".ts", ".js"],
      extensionAlias: { ".js": [".tsx", ".ts", ".js"] },
      // What is built depends on the place of a package in the folder, not on where the folder's links lead.
      symlinks: false,
    },
    resolveLoader: { symlinks: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // Types are checked by `npm run lint`, room by room.
          loader: "esbuild-loader",
          options: { target: "es2022", tsconfig: path.join(root, "src/taskpane/tsconfig.json"), jsx: "automatic" },
        },
      ],
    },
    experiments: { css: true },
    cache: { type: "filesystem", cacheDirectory: path.join(root, ".cache/webpack"), name: target, buildDependencies: { config: [import.meta.filename] } },
    performance: false,
    devtool: target === "excel" ? "source-map" : false,
    stats: "errors-warnings",
  };
}

/** The pane as Excel opens it. */
function pane(target, env) {
  const published = target === "production";
  const officeJs = env.officeJs ?? officeJsAddress;
  return {
    ...shared(target),
    ...(env.withoutCache ? { cache: false } : {}),
    entry: { taskpane: path.resolve(root, env.entry ?? "src/taskpane/index.tsx") },
    output: {
      path: path.resolve(root, env.folder ?? "dist"),
      filename: published ? "scripts/[name].[contenthash:10].js" : "scripts/[name].js",
      cssFilename: published ? "styles/[name].[contenthash:10].css" : "styles/[name].css",
      assetModuleFilename: "files/[name].[contenthash:10][ext]",
      clean: true,
    },
    optimization: {
      splitChunks: { chunks: "all" },
      runtimeChunk: "single",
      // What takes the longest saves the least: without it the build takes 60 % of the time, and the pane's first scripts 0.3 % more bytes.
      minimize: published && { javascript: { compress: { passes: 1, collapse_vars: false, reduce_funcs: false, sequences: false } } },
    },
    plugins: [
      page("src/taskpane/taskpane.html", "taskpane.html", ["taskpane"]),
      new OfficeScript(officeJs, published ? { policy: contentSecurityPolicy(officeJs) } : {}),
      new CopyWebpackPlugin({ patterns: icons }),
      new PublishedModules(env.tellFiles),
    ],
    devServer: {
      host: "localhost",
      port: 3000,
      server: { type: "https", options: developmentCertificate() },
      headers: { "Access-Control-Allow-Origin": "*" },
      hot: false,
      static: false,
      client: { overlay: false },
    },
  };
}

/** The same pane on a page of its own, beside the workbook of the stand-in. */
function demo() {
  return {
    ...shared("demo"),
    entry: {
      index: path.join(root, "src/demo/page/index.tsx"),
      "pane-bootstrap": path.join(root, "src/demo/page/pane-bootstrap.ts"),
      taskpane: path.join(root, "src/taskpane/index.tsx"),
    },
    output: {
      path: path.join(root, ".cache/demo"),
      filename: "scripts/[name].js",
      chunkFilename: "scripts/[name].[contenthash:10].js",
      cssFilename: "styles/[name].css",
      assetModuleFilename: "files/[name].[contenthash:10][ext]",
      clean: true,
    },
    optimization: {
      // The bridge has to run on its own, before the library that it answers.
      splitChunks: { chunks: (chunk) => chunk.name !== "pane-bootstrap" },
      // A few per cent larger than what is published, and there in half the time: one waits for the demo.
      minimizer: [new EsbuildPlugin({ target: "es2022", css: true, legalComments: "inline" })],
    },
    plugins: [
      page("src/demo/page/index.html", "index.html", ["index"]),
      page("src/demo/page/pane.html", "pane.html", ["pane-bootstrap", "taskpane"]),
      new OfficeScript("office-js/office.js", { before: ["pane-bootstrap"] }),
      new HelpPages(),
      new CopyWebpackPlugin({
        patterns: [
          ...icons,
          { from: "manifest.xml", to: "manifest.xml" },
          { from: "assets/examples", to: "assets/examples" },
          ...officeJsFiles.map((file) => ({
            from: `node_modules/@microsoft/office-js/dist/${file}`,
            to: `office-js/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
    ],
  };
}

/**
 * `--env target=production` (default): what is published, in `dist`. `--env target=excel`: the same, served for
 * development. `--env target=demo`: the demo page, in `.cache/demo`. `npm run build` also says where Office.js is
 * (`officeJs`), where to build (`folder`), whether to start from nothing (`withoutCache`), and asks which files went in
 * (`tellFiles`); `npm run bench` builds another pane to compare with (`entry`).
 */
export default function configure(env) {
  const target = env.target ?? "production";
  return target === "demo" ? demo() : pane(target, env);
}
