// Styles are the bundler's affair: importing them gives nothing.
declare module "*.css";
