// nginx before programs of FastCGI, as many processes of each as there are cores; all of it in one folder and ended with it.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { end, endAtOnce } from './children.mjs';

const NGINX = '/usr/sbin/nginx';

export class FastCgi {
  /** What has to be there beside the program itself, and the Debian package that has it. */
  static needs = [[NGINX, 'nginx'], ['/usr/bin/spawn-fcgi', 'spawn-fcgi'], ['/usr/bin/multiwatch', 'multiwatch']];

  constructor(folder, port) {
    [this.folder, this.port] = [`${folder}/fastcgi`, port];
  }

  /**
   * @param program called for each address, with what comes before `path` as its script name when that is not empty
   * @param environment of the program beside this process's own
   */
  start(path, program, environment) {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${this.folder}/nginx.conf`, this.configuration(path));
    this.programs = this.run('/usr/bin/spawn-fcgi', ['-n', '-s', `${this.folder}/socket`, '-M', '0777', '--', '/usr/bin/multiwatch', '-f', String(cpus().length), '--', program], environment);
    this.nginx = this.run(NGINX, ['-p', this.folder, '-c', `${this.folder}/nginx.conf`, '-g', 'daemon off;']);
  }

  async stop() {
    await end(this.nginx);
    // some of them wait for one more request before they end when they are asked to
    await endAtOnce(this.programs);
  }

  run(program, words, environment) {
    return spawn(program, words, { stdio: 'ignore', cwd: this.folder, env: { ...process.env, ...environment }, detached: true });
  }

  configuration(path) {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${this.folder}/${kind};`).join(' ');
    return `
      worker_processes 1;
      pid ${this.folder}/nginx.pid;
      error_log ${this.folder}/nginx.log;
      events { worker_connections 256; }
      http {
        access_log off;
        keepalive_requests 1000000;
        fastcgi_buffers 64 64k;
        fastcgi_buffer_size 64k;
        ${temporary}
        server {
          listen 127.0.0.1:${this.port};
          server_name 127.0.0.1;
          location / {
            fastcgi_split_path_info ^(${path})(.*)$;
            include /etc/nginx/fastcgi_params;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_pass unix:${this.folder}/socket;
          }
        }
      }`;
  }
}
